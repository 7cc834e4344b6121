import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { talkRoomOf } from "@throughline/protocol";
import { expect, onTestFinished, test, vi } from "vitest";
import * as Y from "yjs";
import { createBoard } from "./support/board-access.ts";
import { openBrowser } from "./support/open-browser.ts";
import { PATIENCE } from "./support/patience.ts";
import { runProgram } from "./support/run-program.ts";
import { launchServer } from "./support/server-process.ts";

test("[S94] [S91] ballots newer than a backup that was put in place come back with those who cast them, and seals still open", async () => {
  const home = mkdtempSync(join(tmpdir(), "throughline-talk-"));
  const dataDir = join(home, "data");
  const server = await launchServer({ dataDir });
  onTestFinished(async () => {
    await server.dispose();
    rmSync(home, { recursive: true });
  });
  const board = await createBoard(server.url, "Kept");
  const people = await Promise.all(
    ["Ada", "Ben", "Cleo"].map(async (name) => {
      const browser = openBrowser(server.url);
      await browser.join(board, board.secrets.contributor, name);
      const answer = await browser.call("GET", `/api/boards/${board.id}`);
      const { user } = (await answer.json()) as { user: { id: string } };
      const tab = browser.open(board, talkRoomOf(board.id));
      onTestFinished(tab.leave);
      return { key: `@${user.id}/a1`, tab, votes: tab.doc.getMap<Y.Map<unknown>>("votes") };
    }),
  );
  const fay = openBrowser(server.url);
  await fay.join(board, board.secrets.facilitator, "Fay");
  const openSeal = async () =>
    (await fay.call("POST", `/api/boards/${board.id}/seals/a1/open`)).json() as Promise<unknown>;
  const untilAllHave = (round: number) =>
    vi.waitFor(() => {
      for (const { votes } of people)
        expect(votes.toJSON()).toEqual(Object.fromEntries(people.map(({ key }) => [key, { round }])));
    }, PATIENCE);
  await vi.waitFor(() => expect(people.every(({ tab }) => tab.provider.synced)).toBe(true), PATIENCE);

  for (const { key, votes } of people) votes.set(key, new Y.Map([["round", 1]]));
  await untilAllHave(1);
  const seal = await openSeal();
  const backup = join(home, "backup.db");
  expect(await runProgram("backup.ts", [backup], dataDir)).toMatchObject({ code: 0 });
  for (const { key, votes } of people) votes.get(key)?.set("round", 2);
  await untilAllHave(2);

  expect(await server.stop()).toBe(0);
  for (const name of ["throughline.db", "throughline.db-wal", "throughline.db-shm"])
    rmSync(join(dataDir, name), { force: true });
  copyFileSync(backup, join(dataDir, "throughline.db"));
  await server.start();

  // Nobody tells a newcomer anything but the server.
  const vera = openBrowser(server.url);
  await vera.join(board, board.secrets.viewer, "Vera");
  const newcomer = vera.open(board, talkRoomOf(board.id));
  onTestFinished(newcomer.leave);
  await vi.waitFor(() => {
    expect(newcomer.doc.getMap("votes").toJSON()).toEqual(
      Object.fromEntries(people.map(({ key }) => [key, { round: 2 }])),
    );
  }, PATIENCE);
  for (const { key, votes } of people) votes.get(key)?.set("round", 3);
  await untilAllHave(3);
  expect(people.map(({ tab }) => tab.isStopped())).toEqual([false, false, false]);
  expect(await openSeal()).toEqual(seal);
}, 120_000);
