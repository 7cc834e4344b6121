import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "@throughline/protocol";
import { expect, onTestFinished, test, vi } from "vitest";
import * as Y from "yjs";
import { type Board, createBoard } from "./support/board-access.ts";
import { damageSnapshot } from "./support/damage.ts";
import { examineLog } from "./support/examine-log.ts";
import { PATIENCE } from "./support/patience.ts";
import { connectRaw } from "./support/raw-client.ts";
import { runProgram } from "./support/run-program.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock, readItems, type StockClient } from "./support/stock-client.ts";

function addCard(client: StockClient, id: string): void {
  client.items.set(id, new Y.Map<unknown>([["kind", "note"], ["title", id], ["pos", [0, 0]]])); // biome-ignore format: one card, one line
}

/** The board whose links `restore.ts` printed. */
function printedBoard(url: string, said: string): Board {
  const links = [...said.matchAll(/^ {2}(\w+) +\S*\/b\/([\w-]+)#k=(\S+)$/gm)];
  const secrets = Object.fromEntries(links.map(([, role, , secret]) => [role, secret]));
  return { url, id: links[0]?.[2] ?? "", secrets: secrets as Record<Role, string> };
}

const pointsIn = (said: string) =>
  [...said.matchAll(/after change (\d+)\s+\S+ \S+ UTC( {2}damaged)?/g)].map(([, seq, damaged]) => ({
    seq: Number(seq),
    isReadable: damaged === undefined,
  }));

test("[S66] a board whose newest snapshot is damaged is brought back, from the one before, as a board with links of its own", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "throughline-data-"));
  const server = await launchServer({ dataDir, env: { COMPACT_AFTER_CHANGES: "4" } });
  onTestFinished(async () => {
    await server.dispose();
    rmSync(dataDir, { recursive: true });
  });
  const board = await createBoard(server.url, "Plan");
  const ada = await connectStock(board);
  for (let i = 1; i <= 14; i++) {
    addCard(ada, `card-${String(i).padStart(10, "0")}`);
    await ada.fence();
  }
  await vi.waitFor(
    () => expect(examineLog(dataDir).get(board.id)?.snapshots).toBeGreaterThanOrEqual(2),
    PATIENCE,
  );
  expect(await server.stop()).toBe(0);
  damageSnapshot(dataDir, board.id);
  await server.start();
  const refused = await connectRaw(board);
  expect((await refused.closed).code).toBe(4410);

  // The server goes on meanwhile.
  const listed = await runProgram("restore.ts", [board.id, "--list"], dataDir);
  const points = pointsIn(listed.said);
  expect(points.slice(-2).map(({ isReadable }) => isReadable)).toEqual([true, false]);
  const good = points.at(-2)?.seq ?? 0;
  const restored = await runProgram("restore.ts", [board.id, "--to", String(good)], dataDir);
  expect(restored).toMatchObject({ code: 0, said: expect.stringMatching(/Plan \(as of change \d+\)/) });
  const fresh = printedBoard(server.url, restored.said);
  expect(fresh.id).not.toBe(board.id);
  const cards = Object.keys(await readItems(fresh));
  // The first change is the board's own beginning.
  expect(cards).toHaveLength(good - 1);
  const editor = await connectStock(fresh);
  addCard(editor, "card-afterwards");
  await editor.fence();
  editor.leave();
  ada.leave();
  const unreachable = await runProgram("restore.ts", [board.id, "--to", String(points.at(-1)?.seq)], dataDir);
  expect(unreachable).toMatchObject({ code: 1, said: expect.stringMatching(/cannot be reached/) });
});

test("[S66] an earlier state of a sound board is brought back beside it, and what came later stays where it was", async () => {
  const server = await launchServer({ env: { COMPACT_AFTER_CHANGES: "4" } });
  onTestFinished(server.dispose);
  const board = await createBoard(server.url, "Plan");
  const ada = await connectStock(board);
  for (let i = 1; i <= 5; i++) {
    addCard(ada, `card-${String(i).padStart(10, "0")}`);
    await ada.fence();
  }
  await vi.waitFor(() => expect(examineLog(server.dataDir).get(board.id)?.snapshots).toBe(1), PATIENCE);
  ada.doc.transact(() => {
    for (const id of [...ada.items.keys()]) ada.items.delete(id);
  });
  await ada.fence();
  const [first] = pointsIn((await runProgram("restore.ts", [board.id, "--list"], server.dataDir)).said);
  const restored = await runProgram("restore.ts", [board.id, "--to", String(first?.seq)], server.dataDir, {
    PUBLIC_URL: "https://plan.example.org",
  });
  expect(restored.said).toMatch(/owner +https:\/\/plan\.example\.org\/b\//);
  expect(Object.keys(await readItems(printedBoard(server.url, restored.said)))).toHaveLength(
    (first?.seq ?? 0) - 1,
  );
  expect(await readItems(board)).toEqual({});
  ada.leave();
  const wrong = await runProgram("restore.ts", ["nosuchboard01", "--list"], server.dataDir);
  expect(wrong).toMatchObject({ code: 1, said: expect.stringMatching(/There is no board nosuchboard01/) });
});
