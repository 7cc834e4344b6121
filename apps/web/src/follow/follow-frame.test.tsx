import { setWorkshop } from "@throughline/board";
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../panels/testing/render-in-board.tsx";
import { firstPresence } from "../session/first-presence.ts";
import type { Peer } from "../session/peers.ts";
import { LOCAL_PERSON } from "../testing/local-session.ts";
import { FollowFrame } from "./follow-frame.tsx";

let board: Rendered;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: 1_800_000_000_000 });
  board = renderInBoard(<FollowFrame />, () => {});
});
afterEach(() => {
  board.close();
  vi.useRealTimers();
});

function peer(clientId: number, name: string, following: string | null = null): Peer {
  const user = { id: name, name, color: "#b3261e", role: "facilitator" } as const;
  return { clientId, presence: { ...firstPresence(user), following } };
}

const bring = (how: "invite" | "take", person: string) =>
  act(() => {
    const value = { person, name: person, how, since: Date.now() };
    setWorkshop(board.session.talk, "attention", value);
  });
const button = (text: string) => {
  const found = board.all("button").find((each) => each.textContent?.includes(text));
  if (!found) throw new Error(`There is no button “${text}”.`);
  return found;
};
const text = () => board.root.textContent ?? "";

it("asks, takes no for an answer, and offers the way back", () => {
  board.setOthers([peer(7, "Ada")]);
  bring("invite", "Ada");
  expect(text()).toContain("Ada asks you to look together.");
  board.click(button("Not now"));
  expect(text()).not.toContain("asks you");
  expect(board.workspace.get().following).toBeNull();
  board.click(button("Back to Ada"));
  expect(board.workspace.get().following).toBe(7);
  expect(text()).toContain("Following Ada");
  board.click(button("Stop"));
  expect(text()).toContain("Back to Ada");
});

it("says that everyone was taken along, with a way out and, for facilitators, an end for all", () => {
  board.setOthers([peer(7, "Ada")]);
  bring("take", "Ada");
  expect(text()).toContain("Ada took everyone along");
  board.click(button("Leave anyway"));
  expect(board.workspace.get()).toMatchObject({ following: null, held: false });
  board.click(button("Back to Ada"));
  board.click(button("Release everyone"));
  expect(board.session.liveTalk.workshop().attention).toBeNull();
  expect(board.workspace.get()).toMatchObject({ following: null, held: false });
  expect(board.all("button")).toHaveLength(0);
});

it("tells whoever leads how many came along", () => {
  board.setOthers([peer(7, "Ada", "1"), peer(8, "Ben")]);
  bring("take", LOCAL_PERSON);
  expect(text()).toContain("You took everyone along");
  expect(text()).toContain("1 of 2 with you");
  board.click(button("Release everyone"));
  expect(text()).not.toContain("with you");
});
