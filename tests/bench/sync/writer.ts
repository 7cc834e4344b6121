import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";
import * as Y from "yjs";

/** Someone who moves one card of a real document, and what they would send for it. */
export interface Writer {
  readonly clientId: number;
  /** How far this writer's own clock is: every move adds one. */
  readonly clock: number;
  /** Moves the card and gives the update, which carries `number` so that {@link scanMoves} finds it. */
  move(number: number): Uint8Array;
  /** The body of an awareness message that says where this writer's pointer is. */
  point(x: number, y: number): Uint8Array;
}

/** A double whose eight bytes no other part of a message has. */
const MARK = Math.PI * 1e5;
const mark = Buffer.alloc(8);
mark.writeDoubleBE(MARK);
/** Moves a writer has room for in the number of one move. */
const SPAN = 2 ** 20;

/** The first state of a board with cards of these numbers, one for each writer. */
export function makeSeed(first: number, count: number): Uint8Array {
  const doc = new Y.Doc();
  const items = doc.getMap("items");
  doc.transact(() => {
    for (let at = first; at < first + count; at++) {
      const card = [
        ["kind", "note"],
        ["title", `Card ${at}`],
        ["pos", [at, at]],
      ] as const;
      items.set(`card-${at}`, new Y.Map<unknown>(card));
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** A writer with the card of this number in this seed. The numbers of its moves must be whole and below a million. */
export function createWriter(seed: Uint8Array, card: number): Writer {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seed);
  const own = doc.getMap("items").get(`card-${card}`);
  if (!(own instanceof Y.Map)) throw new Error(`The seed has no card ${card}.`);
  let said: Uint8Array = new Uint8Array();
  let presenceClock = 0;
  doc.on("update", (update: Uint8Array) => {
    said = update;
  });
  return {
    clientId: doc.clientID,
    get clock() {
      return Y.getState(doc.store, doc.clientID);
    },
    move(number) {
      // The fraction keeps it a double on the wire, whatever its size.
      own.set("pos", [MARK, card * SPAN + number + 0.1]);
      return said;
    },
    point(x, y) {
      presenceClock += 1;
      const encoder = createEncoder();
      writeVarUint(encoder, 1);
      writeVarUint(encoder, doc.clientID);
      writeVarUint(encoder, presenceClock);
      writeVarString(encoder, JSON.stringify(presenceAt(card, x, y)));
      return toUint8Array(encoder);
    },
  };
}

/** Calls `onMove` for every move that lies in these bytes, whoever merged them with whatever else. */
export function scanMoves(
  buffer: Buffer,
  start: number,
  end: number,
  onMove: (card: number, number: number) => void,
): void {
  let at = buffer.indexOf(mark, start);
  while (at >= 0 && at + 17 <= end) {
    const value = Math.floor(buffer.readDoubleBE(at + 9));
    onMove(Math.floor(value / SPAN), value % SPAN);
    at = buffer.indexOf(mark, at + 17);
  }
}

/** All that the product says of one person, so that every server carries the same. */
function presenceAt(card: number, x: number, y: number): object {
  return {
    user: { id: "", name: `Person ${card}`, color: "#3366cc", role: "editor" },
    cursor: [x, y],
    selection: [`card-${card}`],
    drag: null,
    trial: null,
    view: { x: 0, y: 0, zoom: 1, width: 1440, height: 900 },
    lens: "",
    following: null,
    editing: null,
    active: true,
  };
}
