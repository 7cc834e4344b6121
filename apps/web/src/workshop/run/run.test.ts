import { addItem, putTalk } from "@throughline/board";
import type { ActivityRules } from "@throughline/model";
import { talkKey } from "@throughline/model";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLocalSession, LOCAL_PERSON } from "../../testing/local-session.ts";
import { unpackPlan } from "./pack-plan.ts";
import { readRoom, timeLeft } from "./room-now.ts";
import { closeActivity, countLate, openActivity } from "./run-activity.ts";
import { endSession, startSession } from "./run-session.ts";
import { extendStep, goToStep, pauseStep, resumeStep } from "./run-steps.ts";

const MINUTE = 60_000;
const rules: ActivityRules = {
  kind: "dots",
  title: "What comes first?",
  kinds: ["project"],
  items: [],
  votes: 3,
  manyPerObject: false,
  anonymous: true,
  hidden: true,
  field: "",
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function createRoom() {
  const session = createLocalSession((board) => addItem(board, { kind: "project", pos: [0, 0] }));
  putTalk(session.talk, "agenda", "two", { title: "Vote", minutes: 10, order: "b" });
  putTalk(session.talk, "agenda", "one", { title: "Look", minutes: 5, order: "a" });
  const left = () => {
    const { current } = readRoom(session.liveTalk);
    return current ? timeLeft(current, Date.now()) / MINUTE : null;
  };
  return { session, left, room: () => readRoom(session.liveTalk) };
}

it("starts at the first step and keeps the plan as it was", async () => {
  const { session, room, left } = createRoom();
  await startSession(session, "Kick-off");
  expect(room()).toMatchObject({ session: { title: "Kick-off", ended: null }, step: { key: "one" } });
  expect(left()).toBe(5);
  const before = await unpackPlan(room().session?.before ?? "");
  expect(Object.keys((before as { items: object }).items)).toHaveLength(1);
  const { id } = room().session ?? {};
  await startSession(session, "Again");
  expect(room().session?.id).toBe(id);
  endSession(session);
  expect(room()).toMatchObject({ session: { ended: Date.now() }, current: null });
});

it("counts a step down, over its end, and through a pause", () => {
  const { session, left } = createRoom();
  goToStep(session, "two");
  vi.setSystemTime(Date.now() + 4 * MINUTE);
  pauseStep(session);
  vi.setSystemTime(Date.now() + 60 * MINUTE);
  expect(left()).toBe(6);
  resumeStep(session);
  vi.setSystemTime(Date.now() + 8 * MINUTE);
  expect(left()).toBe(-2);
  extendStep(session, 3);
  expect(left()).toBe(3);
  extendStep(session, -10);
  expect(left()).toBe(0);
});

it("opens one round for a step however often it is asked to, and the next when that has ended", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return Response.json({ publicKey: "p".repeat(43), secretKey: "s".repeat(43) });
  });
  const { session, room } = createRoom();
  goToStep(session, "two");
  await openActivity(session, rules, "two");
  await openActivity(session, rules, "two");
  const first = room().activity;
  expect(first).toMatchObject({ key: "two-1", closed: null, sealWith: "p".repeat(43), openWith: "" });
  expect(room().step?.key).toBe("two");
  putTalk(session.talk, "votes", talkKey(LOCAL_PERSON, "two-1"), { sealed: "…" });
  if (first) await closeActivity(session, first);
  expect(room().activity).toMatchObject({
    closed: Date.now(),
    counted: [LOCAL_PERSON],
    openWith: "s".repeat(43),
  });
  putTalk(session.talk, "votes", talkKey("0123456789abcdef", "two-1"), { sealed: "…" });
  expect(room().activity?.counted).toHaveLength(1);
  const closed = room().activity;
  if (closed) countLate(session, closed);
  expect(room().activity?.counted).toHaveLength(2);
  await openActivity(session, rules, "two");
  expect(room().activity?.key).toBe("two-2");
  expect(asked.at(-1)).toBe("/api/boards/local-board/seals/two-2");
});

it("says why a sealed vote cannot be opened or ended without the server, and changes nothing", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new Error("offline");
  });
  const { session, room } = createRoom();
  expect(await openActivity(session, rules)).toMatchObject({ ok: false });
  expect(room().activity).toBeNull();
  expect(await openActivity(session, { ...rules, hidden: false })).toMatchObject({ ok: true });
  expect(room().activity).toMatchObject({ sealWith: "", closed: null });
});
