import type { Role } from "@throughline/protocol";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { endSession } from "../run/run-session.ts";
import { extendStep, goToStep, pauseStep } from "../run/run-steps.ts";
import { switchSound } from "./sound.ts";
import { renderStrip } from "./testing/render-strip.tsx";

const MINUTE = 60_000;
let board: ReturnType<typeof renderStrip>;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  board.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(role: Role) {
  board = renderStrip(role);
  return board;
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
