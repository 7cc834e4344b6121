import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { openTalk, setWorkshop, writeTalk } from "@throughline/board";
import { type Role, roles, talkRoomOf } from "@throughline/protocol";
import type { TestBoard } from "../../e2e/support/make-board.ts";
import { openBrowser } from "../../faults/support/open-browser.ts";
import { newBenchContext } from "../new-bench-context.ts";
import { type FrameRecord, recordFrames } from "../record-frames.ts";
import type { WorkshopLoad, WorkshopResult } from "./workshop-load.ts";

/** What a full workshop was like for those in it, for the server, and for the page of who runs it. */
export interface WorkshopRecord extends WorkshopResult {
  readonly page: FrameRecord;
}

/** A vote that everyone is in. */
const activity = "bench-vote";

/**
 * A vote of `people` on this board, by stock clients in a process of their own, while the page of a facilitator is
 * open in a browser. `pid` is the process of the server.
 */
export async function measureWorkshop(
  browser: Browser,
  board: TestBoard,
  pid: number,
  people: number,
): Promise<WorkshopRecord> {
  const secrets = Object.fromEntries(roles.map((role) => [role, board.secret(role)])) as Record<Role, string>;
  const load: WorkshopLoad = {
    board: { url: board.server, id: board.id, secrets },
    pid,
    people,
    activity,
    moves: 10,
    mindSeconds: 2,
    warmSeconds: 3,
    seconds: 20,
  };
  await openVote(load);
  const workshop = fork(join(import.meta.dirname, "load-workshop.ts"));
  try {
    const ready = hear(workshop);
    workshop.send(load);
    await ready;
    const context = await newBenchContext(browser);
    const page = await context.newPage();
    await page.goto(board.address("facilitator"));
    await page.locator('[data-light="saved"]').waitFor();
    const result = hear(workshop);
    const record = await recordFrames(browser, page, async () => {
      workshop.send("go");
      await result;
    });
    await context.close();
    return { ...((await result) as WorkshopResult), page: record };
  } finally {
    workshop.kill();
  }
}

/** Opens the vote, as a facilitator does. */
async function openVote({ board, activity: key }: WorkshopLoad): Promise<void> {
  const facilitator = openBrowser(board.url);
  await facilitator.join(board, board.secrets.facilitator, "Facilitator");
  const tab = facilitator.open(board, talkRoomOf(board.id));
  if (!tab.provider.synced) await new Promise<void>((resolve) => tab.provider.once("sync", () => resolve()));
  const talk = openTalk(tab.doc);
  const now = Date.now();
  writeTalk(talk, [
    { in: "activities", key, put: { kind: "dots", title: "Vote", hidden: false, opened: now } },
  ]);
  setWorkshop(talk, "current", { step: "", since: now, length: 600_000, paused: null, activity: key });
  const reader = openBrowser(board.url);
  await reader.join(board, board.secrets.viewer, "Reader");
  const seen = reader.open(board, talkRoomOf(board.id));
  while (seen.doc.getMap("workshop").size === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  seen.leave();
  tab.leave();
}

/** The next word of a process; rejects when it ends without one. */
function hear(child: ChildProcess): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  child.once("message", resolve);
  child.once("exit", (code) => reject(new Error(`The load ended with ${code}.`)));
  // Whoever waits for it is told; the other waits are over.
  promise.catch(() => {});
  return promise;
}
