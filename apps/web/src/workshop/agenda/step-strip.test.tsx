import { addItem, putTalk } from "@throughline/board";
import type { Role } from "@throughline/protocol";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { firstPresence } from "../../session/first-presence.ts";
import type { Camera } from "../../workspace/camera.ts";
import { shareInRoom } from "../attention/share-in-room.ts";
import { readRoom } from "../run/room-now.ts";
import { endSession, startSession } from "../run/run-session.ts";
import { extendStep, goToStep, pauseStep } from "../run/run-steps.ts";
import { switchSound } from "./sound.ts";
import { StepStrip } from "./step-strip.tsx";
import { vote } from "./templates/ready-agenda.ts";

const MINUTE = 60_000;
const CAMERA = {
  view: () => ({ x: 0, y: 0, width: 100, height: 100, zoom: 1 }),
  fit: () => {},
  show: () => {},
  subscribe: () => () => {},
} as unknown as Camera;

let board: Rendered;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  board.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(role: Role) {
  board = renderInBoard(<StepStrip />, (doc) => {
    addItem(doc, { kind: "project", pos: [0, 0] });
  });
  const { session, workspace } = board;
  act(() => {
    session.state.setState({ role });
    workspace.camera = CAMERA;
  });
  return {
    ...board,
    plan() {
      act(() => {
        putTalk(session.talk, "agenda", "one", {
          title: "Welcome",
          minutes: 2,
          order: "a0",
          lens: "roadmap",
          instructions: "Say your name.",
        });
        putTalk(session.talk, "agenda", "two", {
          title: "Choose",
          minutes: 10,
          order: "a1",
          lens: "priority",
          may: "vote",
          activity: { ...vote("What first?", ["project"], 3), hidden: false },
        });
        putTalk(session.talk, "agenda", "three", { title: "Work", minutes: 5, order: "a2", may: "edit" });
      });
    },
    start: () => act(() => startSession(session, "Kick-off")),
    pass: (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds)),
    text: () => board.find("section")?.textContent ?? "",
    timer: () => board.find("[role=timer]"),
    spoken: () => board.find("[role=status]")?.textContent ?? "",
    room: () => readRoom(session.liveTalk),
    button: (name: string) => {
      const found = board
        .all("button")
        .find((one) => one.getAttribute("aria-label") === name || one.textContent?.trim() === name);
      if (!found) throw new Error(`There is no button “${name}”.`);
      return found;
    },
  };
}

describe("the strip above the board", () => {
  it("is nothing while no session runs, but for a facilitator with an agenda", () => {
    const { plan, text, session } = open("editor");
    expect(text()).toBe("");
    plan();
    expect(text()).toBe("");
    act(() => session.state.setState({ role: "facilitator" }));
    expect(text()).toContain("3 steps, 17 min");
  });

  it("counts down by the server's clock, warns, runs over and stands still, in words and colors", async () => {
    const { plan, start, pass, timer, session } = open("editor");
    plan();
    await start();
    expect(timer()?.textContent).toBe("2:00 left");
    pass(1_000);
    expect(timer()?.textContent).toBe("1:59 left");
    pass(MINUTE);
    expect(timer()?.textContent).toBe("0:59 left");
    expect(timer()?.dataset.tone).toBe("soon");
    pass(MINUTE);
    expect(timer()?.textContent).toBe("+0:01 over");
    expect(timer()?.dataset.tone).toBe("over");
    act(() => extendStep(session, 1));
    expect(timer()?.textContent).toBe("1:00 left");
    act(() => pauseStep(session));
    pass(5 * MINUTE);
    expect(timer()?.textContent).toBe("1:00 paused");
  });

  it("says when a step begins, the last minute, and the end", async () => {
    const { plan, start, pass, spoken, session } = open("contributor");
    plan();
    await start();
    expect(spoken()).toBe("Step 1 of 3: Welcome. 2 minutes. Look and listen.");
    pass(MINUTE);
    expect(spoken()).toBe("Welcome: 1 minute left.");
    pass(MINUTE);
    expect(spoken()).toBe("Welcome: time is up.");
    act(() => goToStep(session, "two"));
    expect(spoken()).toBe("Step 2 of 3: Choose. 10 minutes. Place your dots.");
    act(() => pauseStep(session));
    expect(spoken()).toBe("The time is stopped.");
    pass(20 * MINUTE);
    expect(spoken()).toBe("The time is stopped.");
  });

  it("sounds when time is up, only for those who asked for it", async () => {
    const tones: number[] = [];
    const param = {
      value: 0,
      setValueAtTime() {},
      linearRampToValueAtTime() {},
      exponentialRampToValueAtTime() {},
    };
    const node = { gain: param, connect: (to: unknown) => to };
    vi.stubGlobal(
      "AudioContext",
      class {
        currentTime = 0;
        destination = {};
        resume = async () => {};
        createGain = () => node;
        createOscillator = () => ({
          frequency: param,
          connect: (to: unknown) => to,
          start: (at: number) => tones.push(at),
          stop() {},
        });
      },
    );
    const { plan, start, pass, session } = open("contributor");
    plan();
    await start();
    pass(2 * MINUTE);
    expect(tones).toHaveLength(0);
    act(() => switchSound(true));
    const once = tones.length;
    expect(once).toBeGreaterThan(0);
    act(() => goToStep(session, "three"));
    pass(5 * MINUTE);
    expect(tones).toHaveLength(2 * once);
    act(() => switchSound(false));
    expect(localStorage.getItem("throughline.sound")).toBe("off");
  });

  it("goes when the session ends", async () => {
    const { plan, start, text, session } = open("editor");
    plan();
    await start();
    expect(text()).toContain("Welcome");
    act(() => endSession(session));
    expect(text()).toBe("");
  });
});

describe("a participant", () => {
  it("is brought to the lens, asked one thing, shown the instructions, and held from editing", async () => {
    const { plan, start, session, workspace, text, pass } = open("editor");
    plan();
    await start();
    expect(workspace.get().lens).toBe("roadmap");
    expect(text()).toContain("Look");
    expect(session.canEdit()).toBe(false);
    pass(500);
    expect(document.body.textContent).toContain("Say your name.");
    act(() => goToStep(session, "three"));
    expect(session.canEdit()).toBe(true);
    pass(500);
    expect(document.body.textContent).not.toContain("Say your name.");
  });

  it("says that they are done, takes it back, and begins each step anew", async () => {
    const { plan, start, session, button, click } = open("contributor");
    plan();
    await start();
    shareInRoom(session.peers, { hand: 7 });
    click(button("I’m done"));
    expect(session.peers.me().room).toMatchObject({ done: "one", hand: 7 });
    expect(button("I’m done").getAttribute("aria-pressed")).toBe("true");
    act(() => goToStep(session, "two"));
    expect(session.peers.me().room).toMatchObject({ done: "", hand: 7 });
    expect(button("I’m done").getAttribute("aria-pressed")).toBe("false");
    click(button("I’m done"));
    click(button("I’m done"));
    expect(session.peers.me().room).toMatchObject({ done: "", hand: 7 });
  });

  it("has no way to run the session", async () => {
    const { plan, start, all } = open("contributor");
    plan();
    await start();
    expect(all("fieldset")).toHaveLength(0);
    expect(all("button").map((one) => one.getAttribute("aria-label") ?? one.textContent?.trim())).toEqual([
      "Step 1 of 3. Agenda",
      "Instructions",
      "I’m done",
    ]);
  });
});

describe("a facilitator", () => {
  it("starts, goes on and back, adds time, stops it and ends the session", async () => {
    const { plan, button, click, room, pass, session } = open("facilitator");
    plan();
    click(button("Start the session"));
    await act(() => vi.waitFor(() => expect(room().session).not.toBeNull(), { timeout: 15_000 }));
    expect(room().step?.key).toBe("one");
    expect(session.canEdit()).toBe(true);
    pass(2_000);
    click(button("Next"));
    expect(room().step?.key).toBe("two");
    pass(2_000);
    click(button("+5 min"));
    click(button("+1 min"));
    expect(room().current?.length).toBe(16 * MINUTE);
    click(button("Stop the time"));
    expect(room().current?.paused).not.toBeNull();
    click(button("Let the time go on"));
    expect(room().current?.paused).toBeNull();
    click(button("Previous step"));
    expect(room().step?.key).toBe("one");
    click(button("End"));
    pass(500);
    expect(room().session?.ended).toBeNull();
    const end = [...document.querySelectorAll("button")].find((one) => one.textContent === "End the session");
    if (!end) throw new Error("Nothing asks before the end.");
    click(end);
    expect(room()).toMatchObject({ session: { ended: Date.now() }, current: null });
  });

  it("sees how many are done, and nobody twice", async () => {
    const { plan, start, setOthers, text } = open("facilitator");
    plan();
    await start();
    const peer = (clientId: number, id: string, done: string) => ({
      clientId,
      presence: {
        ...firstPresence({ id, name: id, color: "#112233", role: "contributor" }),
        room: { hand: null, laser: false, says: "", reaction: null, done },
      },
    });
    expect(text()).not.toContain("done");
    setOthers([peer(1, "ann", "one"), peer(2, "ann", ""), peer(3, "ben", ""), peer(4, "cy", "two")]);
    expect(text()).toContain("1 of 3 done");
  });

  it("opens what the step has prepared", async () => {
    const { plan, start, button, click, room, session, workspace, all } = open("facilitator");
    plan();
    await start();
    act(() => goToStep(session, "two"));
    click(button("Open the vote"));
    await act(() => vi.waitFor(() => expect(room().activity).not.toBeNull(), { timeout: 15_000 }));
    expect(room().activity).toMatchObject({ title: "What first?", step: "two", closed: null });
    expect(workspace.get().sidePanel).toBe("activity");
    expect(all("button").some((one) => one.getAttribute("aria-label") === "Open the vote")).toBe(false);
  });
});
