import { addItem, decisionId, putTalk, setWorkshop, takeSnapshot } from "@throughline/board";
import type { Activity, Item } from "@throughline/model";
import { expect, it } from "vitest";
import type { Peer } from "../../session/peers.ts";
import { createLocalSession, LOCAL_PERSON } from "../../testing/local-session.ts";
import { adoptActivity } from "./adopt-activity.ts";

const NOON = Date.UTC(2026, 10, 23, 12);
const words = { did: "Estimated", how: "in silence", options: "Portal: 5 to 8", outcome: "Portal 8" };
const values = [{ id: "p", field: "businessValue", value: 8 }];

function setUp(counted: readonly string[] = [LOCAL_PERSON]) {
  const session = createLocalSession((board) =>
    addItem(board, { kind: "project", title: "Portal", pos: [0, 0], id: "p" }),
  );
  setWorkshop(session.talk, "session", { id: "s", title: "Kick-off", started: NOON - 5, ended: null });
  putTalk(session.talk, "activities", "one-1", {
    kind: "scores",
    title: "Business value",
    field: "businessValue",
    opened: NOON,
    closed: NOON + 60_000,
    counted: [...counted],
  });
  const selected: string[][] = [];
  const workspace = { select: (ids: readonly string[]) => void selected.push([...ids]) };
  const activity = () => session.liveTalk.records("activities").get("one-1") as Activity;
  return {
    session: { ...session, clock: { ...session.clock, now: () => NOON } },
    workspace,
    selected,
    activity,
  };
}

it("writes the value and a decision in words, as one step, and says so beside the activity", () => {
  const { session, workspace, selected, activity } = setUp();
  const before = takeSnapshot(session.board);
  const result = adoptActivity(session, workspace, activity(), values, words);
  const id = decisionId("one-1");
  expect(result).toMatchObject({ ok: true, decision: id, left: [] });
  expect(session.live.items.get("p")).toMatchObject({ businessValue: 8 });
  expect(session.live.items.get(id)).toMatchObject({
    kind: "decision",
    title: "Business value",
    status: "decided",
    decidedBy: "Me",
    decidedOn: "2026-11-23",
    reason: "Estimated in “Kick-off” on 23 Nov 2026: 1 person, in silence.",
    outcome: "Portal 8",
  });
  expect(activity()).toMatchObject({ adopted: NOON, decision: id });
  expect(selected).toEqual([[id]]);
  session.undo.undo();
  expect(takeSnapshot(session.board)).toEqual(before);
  expect(session.undo.state().canUndo).toBe(false);
});

it("says of how many people, each counted once, viewers not", () => {
  const { session, workspace, activity } = setUp([LOCAL_PERSON, "ann"]);
  const peer = (clientId: number, id: string, role: "contributor" | "viewer"): Peer => ({
    clientId,
    presence: { ...session.peers.me(), user: { id, name: id, color: "#1f5eff", role } },
  });
  const roster = [
    peer(2, "ann", "contributor"),
    peer(3, "ann", "contributor"),
    peer(4, "bob", "contributor"),
  ];
  const room = {
    ...session,
    peers: { ...session.peers, roster: () => [...roster, peer(5, "eve", "viewer")] },
  };
  adoptActivity(room, workspace, activity(), values, words);
  const decision = session.live.items.get(decisionId("one-1")) as Item & { reason: string };
  expect(decision.reason).toContain(": 2 of 3 people, in silence.");
});

it("leaves the activity to facilitators, and the plan to those who may change it", () => {
  const { session, workspace, activity } = setUp();
  const viewer = { ...session, canEdit: () => false };
  expect(adoptActivity(viewer, workspace, activity(), values, words)).toMatchObject({ ok: false });
  expect(session.live.items.size).toBe(1);
  adoptActivity({ ...session, canFacilitate: () => false }, workspace, activity(), values, words);
  expect(activity()).toMatchObject({ adopted: null, decision: "" });
  expect(session.live.items.has(decisionId("one-1"))).toBe(true);
});

it("makes one decision of two parts of a result", () => {
  const { session, workspace, activity } = setUp();
  addItem(session.board, { kind: "project", title: "Hub", pos: [0, 400], id: "q" });
  adoptActivity(session, workspace, activity(), values, words);
  const more = [{ id: "q", field: "businessValue", value: 5 }];
  adoptActivity(session, workspace, activity(), more, { ...words, outcome: "Portal 8, Hub 5" });
  const decisions = [...session.live.items.values()].filter(({ kind }) => kind === "decision");
  expect(decisions).toMatchObject([{ outcome: "Portal 8, Hub 5" }]);
  expect(session.live.links.size).toBe(2);
});
