import { addItem } from "@throughline/board";
import type { PresenceInRoom } from "@throughline/protocol";
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { firstPresence } from "../../session/first-presence.ts";
import type { Peer } from "../../session/peers.ts";
import { type RenderWatch, watchRenders } from "../../testing/watch-renders.ts";
import { Canvas } from "../canvas.tsx";

const CARDS = 12;
let board: Rendered;
let watch: RenderWatch;

const QUIET: PresenceInRoom = { hand: null, laser: false, says: "", reaction: null, done: "" };

function peer(clientId: number, name: string, patch: Partial<Peer["presence"]>): Peer {
  const user = { id: name, name, color: "#b3261e", role: "editor" } as const;
  return { clientId, presence: { ...firstPresence(user), ...patch } };
}
/** Marks are placed with the next frame. */
const nextFrame = () => act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
const shown = (selector: string) => board.all(selector).filter((each) => !each.hidden);
const hints = () => shown('button[aria-label^="Go to"]').map((each) => each.getAttribute("aria-label"));

beforeEach(async () => {
  const [watched, watching] = watchRenders(<Canvas />);
  watch = watching;
  board = renderInBoard(watched, (it) => {
    for (let at = 0; at < CARDS; at++) {
      addItem(it, { id: `card${at}`, kind: "project", pos: [(at % 4) * 300, Math.floor(at / 4) * 200] });
    }
  });
  await act(() =>
    vi.waitFor(() => expect(board.all(".react-flow__node")).toHaveLength(CARDS), { timeout: 15_000 }),
  );
  watch.take();
}, 60_000);
afterEach(() => board.close());

it("renders nothing for cursors, lasers, words and reactions, however often they change", async () => {
  for (let step = 0; step < 30; step++) {
    const at = Date.now() + step;
    board.setOthers([
      peer(2, "Ada", { cursor: [step * 4, 20], room: { ...QUIET, laser: true } }),
      peer(3, "Ben", { cursor: [300, step], room: { ...QUIET, says: `Word ${step}` } }),
      peer(4, "Zoe", { cursor: [9, 9], room: { ...QUIET, hand: at, reaction: { kind: "agree", at } } }),
    ]);
  }
  await nextFrame();
  expect(watch.take()).toEqual([]);
  expect(board.root.textContent).toContain("Word 29");
});

it("marks people out of sight once each, and goes there", async () => {
  const far = { x: 50_000, y: 0, zoom: 1, width: 800, height: 600 };
  board.setOthers([
    peer(2, "Ada", { cursor: [-60_000, 0] }),
    peer(3, "Ada", { view: far }),
    peer(4, "Ben", { view: far }),
    peer(5, "Zoe", { cursor: [10, 10] }),
    peer(6, "Idle", { cursor: [0, 90_000], active: false }),
    peer(7, "Elsewhere", { cursor: [0, 90_000], lens: "risk" }),
  ]);
  await nextFrame();
  expect(hints()).toEqual(["Go to Ada", "Go to Ben"]);
  const before = board.workspace.camera?.view().x ?? 0;
  board.click(board.named("Go to Ben"));
  await act(() =>
    vi.waitFor(() => expect(board.workspace.camera?.view().x).toBeGreaterThan(before + 1000), {
      timeout: 15_000,
    }),
  );
  board.setOthers([peer(5, "Zoe", { cursor: [50_400, 300] })]);
  // The view is still on its way there.
  await act(() => vi.waitFor(() => expect(hints()).toEqual([]), { timeout: 15_000 }));
});
