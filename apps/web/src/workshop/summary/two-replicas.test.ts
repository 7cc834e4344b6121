import {
  addItem,
  openBoard,
  openTalk,
  putTalk,
  setField,
  setWorkshop,
  takeSnapshot,
} from "@throughline/board";
import { matchDependencies } from "@throughline/engine";
import { talkKey } from "@throughline/model";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { createLiveBoard } from "../../live/live-board.ts";
import { createLiveTalk } from "../../live/live-talk.ts";
import { buildThreads } from "../comments/threads.ts";
import { packPlan } from "../run/pack-plan.ts";
import { readPlanBefore } from "./plan-before.ts";
import { summarize } from "./summarize.ts";
import type { Summary } from "./summary.ts";

const ADA = "0123456789abcdef";
const BOB = "fedcba9876543210";
const START = 1_000_000;

function openReplica() {
  return { board: openBoard(new Y.Doc()), talk: openTalk(new Y.Doc()) };
}
type Replica = ReturnType<typeof openReplica>;

function exchange(one: Replica, other: Replica): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    Y.applyUpdate(to.board.doc, Y.encodeStateAsUpdate(from.board.doc));
    Y.applyUpdate(to.talk.doc, Y.encodeStateAsUpdate(from.talk.doc));
  }
}

async function summaryOf({ board, talk }: Replica): Promise<Summary> {
  const [live, liveTalk] = [createLiveBoard(board), createLiveTalk(talk)];
  const plan = { meta: live.meta(), items: live.items, links: live.links };
  const { session } = liveTalk.workshop();
  if (!session) throw new Error("There is no session.");
  const comments = liveTalk.records("comments");
  const kept = await readPlanBefore(session.before);
  return summarize({
    session,
    now: START + 60_000,
    activities: liveTalk.records("activities"),
    proposals: liveTalk.records("proposals"),
    groups: liveTalk.records("groups"),
    threads: buildThreads(comments, liveTalk.records("marks")),
    said: [...comments.values()],
    before: kept?.plan ?? null,
    plan,
    consequences: null,
    matches: matchDependencies(plan, () => undefined),
    finishOf: () => null,
    nameOf: (id) => id,
    dateAt: () => "2026-05-12",
    resultOf: () => null,
  });
}

it("says the same of a session on both sides, when people worked apart and met again", async () => {
  const [one, other] = [openReplica(), openReplica()];
  addItem(one.board, { id: "p", kind: "project", title: "Portal", pos: [0, 0] });
  const before = await packPlan(takeSnapshot(one.board));
  setWorkshop(one.talk, "session", {
    id: "s",
    title: "Kick-off",
    started: START,
    startedBy: "Ada",
    ended: null,
    before,
  });
  exchange(one, other);

  setField(one.board, "p", "duration", 5);
  putTalk(one.talk, "comments", talkKey(ADA, "t"), { thread: "t", text: "When?", written: START + 1 });
  addItem(other.board, { id: "i", kind: "issue", title: "No data", pos: [0, 0] });
  putTalk(other.talk, "comments", talkKey(BOB, "u"), { thread: "t", text: "Soon", written: START + 2 });
  exchange(one, other);

  const [here, there] = [await summaryOf(one), await summaryOf(other)];
  expect(here).toEqual(there);
  expect(here.people).toEqual([ADA, "Ada", BOB].sort((a, b) => a.localeCompare(b, "en")));
  expect(here.changes?.map(({ what, name }) => [what, name])).toEqual([
    ["added", "Issue “No data”"],
    ["changed", "Project “Portal”"],
  ]);
  expect(here.open.map(({ text }) => text)).toEqual(["“Soon”", "No data"]);
});

it.each([
  ["nothing", ""],
  ["no text of ours", "%%%"],
  ["another JSON", btoa("{}")],
])("reads no plan of the start from %s", async (_, packed) => {
  expect(await readPlanBefore(packed)).toBeNull();
});

it("trusts nothing of a kept plan: what cannot be used is a default", async () => {
  const packed = await packPlan({
    meta: { currency: 7 },
    items: { a: { kind: "project", title: 9 }, b: {} },
    links: { l: { kind: "dependency", from: {} } },
  });
  const kept = await readPlanBefore(packed);
  expect(kept?.plan.items.get("a")?.title).toBe("");
  expect(kept?.plan.meta.currency).toBe("USD");
});
