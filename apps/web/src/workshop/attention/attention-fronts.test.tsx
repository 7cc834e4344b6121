import { setWorkshop } from "@throughline/board";
import type { PresenceInRoom } from "@throughline/protocol";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { firstPresence } from "../../session/first-presence.ts";
import type { Peer } from "../../session/peers.ts";
import { LOCAL_PERSON } from "../../testing/local-session.ts";
import { AttentionFronts } from "./attention-fronts.tsx";

let board: Rendered;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: 1_800_000_000_000 });
  board = renderInBoard(<AttentionFronts />, () => {});
});
afterEach(() => {
  board.close();
  vi.useRealTimers();
});

const QUIET: PresenceInRoom = { hand: null, laser: false, says: "", reaction: null, done: "" };
function peer(clientId: number, name: string, room: Partial<PresenceInRoom> = {}): Peer {
  const user = { id: name, name, color: "#b3261e", role: "contributor" } as const;
  return { clientId, presence: { ...firstPresence(user), room: { ...QUIET, ...room } } };
}
const agree = (at = Date.now()) => ({ reaction: { kind: "agree", at } });
const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
const said = () => board.all('[role="status"]').map((each) => each.textContent ?? "");
const floats = () => board.all('[aria-hidden="true"]').filter((each) => each.className.includes("float"));

describe("reactions", () => {
  it("rise once each, are gone after a moment, and are said in one sentence", () => {
    const crowd = Array.from({ length: 5 }, (_, index) => peer(index + 2, `P${index}`, agree()));
    board.setOthers(crowd);
    board.setOthers([...crowd]);
    expect(floats()).toHaveLength(5);
    pass(1_500);
    expect(said()).toContain("5 people: agree");
    pass(2_000);
    expect(floats()).toHaveLength(0);
  });

  it("are at most a handful at a time, and never old ones", () => {
    board.setOthers(Array.from({ length: 40 }, (_, index) => peer(index + 2, `P${index}`, agree())));
    expect(floats()).toHaveLength(8);
    pass(5_000);
    board.setOthers([peer(90, "Zoe", agree(Date.now() - 60_000))]);
    expect(floats()).toHaveLength(0);
  });

  it("are chosen by number keys, and are shared for a moment", () => {
    act(() => board.workspace.set({ atCursor: "react" }));
    expect(board.named("agree")).toBe(document.activeElement);
    board.press(board.named("agree"), "5");
    expect(board.session.peers.me().room?.reaction).toMatchObject({ kind: "question" });
    expect(board.workspace.get().atCursor).toBeNull();
    expect(floats()).toHaveLength(1);
    pass(5_000);
    expect(board.session.peers.me().room).toBeNull();
  });
});

describe("saying something at the cursor", () => {
  const line = () => board.named("Say something at the cursor");

  it("shares what is typed, and ends after silence", () => {
    act(() => board.workspace.set({ atCursor: "say" }));
    expect(line()).toBe(document.activeElement);
    board.type(line(), "Here?");
    expect(board.session.peers.me().room?.says).toBe("Here?");
    pass(4_000);
    board.press(line(), "x");
    pass(4_000);
    expect(board.workspace.get().atCursor).toBe("say");
    pass(1_500);
    expect(board.workspace.get().atCursor).toBeNull();
    expect(board.session.peers.me().room).toBeNull();
  });

  it("keeps its letters to itself, and ends by Escape and when the focus goes", () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    window.addEventListener("keydown", listen);
    act(() => board.workspace.set({ atCursor: "say" }));
    board.press(line(), "n");
    board.press(line(), "Escape");
    expect(board.workspace.get().atCursor).toBeNull();
    expect(heard).toEqual([]);
    act(() => board.workspace.set({ atCursor: "say" }));
    board.leave(line());
    expect(board.workspace.get().atCursor).toBeNull();
    window.removeEventListener("keydown", listen);
  });
});

it("says aloud what others wrote at their cursors, once they pause", () => {
  board.setOthers([peer(2, "Ada", { says: "Why" })]);
  pass(1_000);
  board.setOthers([peer(2, "Ada", { says: "Why here?" })]);
  pass(1_000);
  expect(said().join()).not.toContain("Ada");
  pass(1_000);
  expect(said()).toContain("Ada says: Why here?");
});

describe("hands", () => {
  it("are said when they go up and down", () => {
    board.setOthers([peer(2, "Ada"), peer(3, "Ben")]);
    board.setOthers([peer(2, "Ada", { hand: 5 }), peer(3, "Ben")]);
    expect(said()).toContain("Ada raised a hand.");
    board.setOthers([peer(2, "Ada"), peer(3, "Ben")]);
    expect(said()).toContain("Ada lowered the hand.");
  });

  it("go down by themselves for whoever is given the floor", () => {
    board.session.peers.share({ room: { ...QUIET, hand: 5, done: "step" } });
    act(() => {
      const since = Date.now();
      const value = { person: LOCAL_PERSON, name: "Me", how: "invite", since };
      setWorkshop(board.session.talk, "attention", value);
    });
    expect(board.session.peers.me().room).toMatchObject({ hand: null, done: "step" });
  });
});

it("shows the ways to take part only where somebody else is", () => {
  expect(board.find('[aria-label="Take part"]')).toBeNull();
  board.setOthers([peer(2, "Ada")]);
  expect(board.find('[aria-label="Take part"]')).not.toBeNull();
  board.click(board.named("Raise your hand"));
  expect(board.session.peers.me().room?.hand).toBe(Date.now());
  board.click(board.named("Lower your hand"));
  expect(board.session.peers.me().room).toBeNull();
});
