import { expect } from "vitest";
import * as Y from "yjs";
import type { Board } from "./board-access.ts";
import { connectStock, type StockClient } from "./stock-client.ts";

/** An honest person on a board who works on while others attack it. */
export interface Witness {
  readonly client: StockClient;
  /** The board as it would be had this person been alone. */
  readonly reference: Y.Doc;
  /** Makes one change more, and resolves when it is on the server's disk. */
  goOn(patience?: number): Promise<void>;
  /** The connection was never lost, and every item is what this person made it: here, and for a newcomer. */
  expectUnharmed(): Promise<void>;
  leave(): void;
}

/** Puts a witness on a board, with some content that could be harmed. */
export async function placeWitness(board: Board): Promise<Witness> {
  const client = await connectStock(board);
  const { doc, items, provider } = client;
  const reference = new Y.Doc();
  reference.getMap("items");
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== provider) Y.applyUpdate(reference, update);
  });
  let losses = 0;
  provider.on("connection-close", () => {
    losses += 1;
  });
  let count = 0;
  doc.transact(() => {
    for (let i = 0; i < 20; i++) {
      const note = new Y.Text(`What the witness has to say about ${i}`);
      items.set(
        `w${i}`,
        new Y.Map<unknown>([
          ["title", `Item ${i}`],
          ["pos", [i, -i]],
          ["note", note],
        ]),
      );
    }
  });
  await client.fence(60_000);
  const expected = () => reference.getMap("items").toJSON();

  return {
    client,
    reference,
    async goOn(patience = 60_000) {
      count += 1;
      items.set(`g${count % 50}`, `still here ${count}`);
      const card = items.get(`w${count % 20}`);
      if (card instanceof Y.Map) card.set("pos", [count, count]);
      await client.fence(patience);
    },
    async expectUnharmed() {
      expect(losses).toBe(0);
      expect(items.toJSON()).toEqual(expected());
      const newcomer = await connectStock(board, { role: "viewer" });
      expect(newcomer.items.toJSON()).toEqual(expected());
      expect(Y.equalSnapshots(Y.snapshot(newcomer.doc), Y.snapshot(doc))).toBe(true);
      newcomer.leave();
    },
    leave: client.leave,
  };
}
