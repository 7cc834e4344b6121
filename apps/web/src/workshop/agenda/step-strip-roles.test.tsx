import type { Role } from "@throughline/protocol";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { firstPresence } from "../../session/first-presence.ts";
import { shareInRoom } from "../attention/share-in-room.ts";
import { goToStep } from "../run/run-steps.ts";
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
