import { putTalk, setWorkshop } from "@throughline/board";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import type { BoardSession } from "../../session/session-context.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { readRoom, timeLeft } from "./room-now.ts";
import { endSession, startSession } from "./run-session.ts";
import { extendStep, goToNextStep, goToPreviousStep, goToStep, pauseStep } from "./run-steps.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Brings what each has said to the other, both ways. */
function meet(one: BoardSession, other: BoardSession) {
  Y.applyUpdate(other.talk.doc, Y.encodeStateAsUpdate(one.talk.doc, Y.encodeStateVector(other.talk.doc)));
  Y.applyUpdate(one.talk.doc, Y.encodeStateAsUpdate(other.talk.doc, Y.encodeStateVector(one.talk.doc)));
}

function createTwo() {
  const [ann, ben] = [createLocalSession(), createLocalSession()];
  for (const [key, order] of [
    ["one", "a0"],
    ["two", "a1"],
    ["three", "a2"],
  ] as const)
    putTalk(ann.talk, "agenda", key, { title: key, minutes: 10, order });
  meet(ann, ben);
  return { ann, ben, rooms: () => [readRoom(ann.liveTalk), readRoom(ben.liveTalk)] as const };
}

describe("two facilitators", () => {
  it("who start at once end in one session at its first step", async () => {
    const { ann, ben, rooms } = createTwo();
    await Promise.all([startSession(ann, "Kick-off"), startSession(ben, "Kick-off too")]);
    const [first, second] = rooms();
    expect(first.session?.id).not.toBe(second.session?.id);
    meet(ann, ben);
    const [here, there] = rooms();
    expect(here.session).toEqual(there.session);
    expect(here.current).toEqual(there.current);
    expect(here.step?.key).toBe("one");
    // Whoever's session holds, its first step is the one that holds too.
    expect([first.session?.id, second.session?.id]).toContain(here.session?.id);
    expect(here.session?.ended).toBeNull();
  });

  it("who press next at once go on by one step, whether or not they hear of each other first", async () => {
    const { ann, ben, rooms } = createTwo();
    await startSession(ann, "Kick-off");
    meet(ann, ben);
    vi.setSystemTime(Date.now() + 60_000);
    goToNextStep(ann);
    vi.setSystemTime(Date.now() + 20);
    goToNextStep(ben);
    meet(ann, ben);
    const [here, there] = rooms();
    expect(here.current).toEqual(there.current);
    expect(here.step?.key).toBe("two");
    vi.setSystemTime(Date.now() + 300);
    expect(goToNextStep(ben)).toBe(false);
    expect(readRoom(ben.liveTalk).step?.key).toBe("two");
    vi.setSystemTime(Date.now() + 60_000);
    expect(goToNextStep(ben)).toBe(true);
    expect(goToNextStep(ben)).toBe(false);
    vi.setSystemTime(Date.now() + 60_000);
    expect(goToNextStep(ben)).toBe(false);
    meet(ann, ben);
    expect(rooms().map(({ step }) => step?.key)).toEqual(["three", "three"]);
  });

  it("of whom one pauses and one adds a minute leave one of both states, the same for everyone", async () => {
    const { ann, ben, rooms } = createTwo();
    await startSession(ann, "Kick-off");
    meet(ann, ben);
    vi.setSystemTime(Date.now() + 60_000);
    pauseStep(ann);
    extendStep(ben, 1);
    meet(ann, ben);
    const [here, there] = rooms();
    expect(here.current).toEqual(there.current);
    const left = here.current ? timeLeft(here.current, Date.now()) / 60_000 : null;
    expect([9, 10]).toContain(left);
  });

  it("of whom one ends the session while the other goes on leave it ended", async () => {
    const { ann, ben, rooms } = createTwo();
    await startSession(ann, "Kick-off");
    meet(ann, ben);
    vi.setSystemTime(Date.now() + 60_000);
    endSession(ann);
    goToNextStep(ben);
    meet(ann, ben);
    const [here, there] = rooms();
    expect(here.session?.ended).not.toBeNull();
    expect(here.session).toEqual(there.session);
    expect(here.current).toEqual(there.current);
  });
});

it("goes back, and from a step that was removed to the first", () => {
  const { ann } = createTwo();
  goToStep(ann, "two");
  vi.setSystemTime(Date.now() + 5_000);
  expect(goToPreviousStep(ann)).toBe(true);
  expect(readRoom(ann.liveTalk).step?.key).toBe("one");
  vi.setSystemTime(Date.now() + 5_000);
  expect(goToPreviousStep(ann)).toBe(false);
  setWorkshop(ann.talk, "current", { step: "gone", since: 0, length: 0, paused: null, activity: "" });
  expect(goToPreviousStep(ann)).toBe(false);
  expect(goToNextStep(ann)).toBe(true);
  expect(readRoom(ann.liveTalk).step?.key).toBe("one");
});
