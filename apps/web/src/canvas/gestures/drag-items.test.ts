import { addItem, addLink } from "@throughline/board";
import type { Pair } from "@throughline/model";
import { describe, expect, it, vi } from "vitest";
import { createLensStage } from "../../lenses/lens-stage.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { createWorkspace } from "../../workspace/workspace.ts";
import { createCanvasParts } from "../canvas-parts.ts";
import { dragItems } from "./drag-items.ts";
import type { PointerPlace } from "./gesture.ts";
import { createNudge } from "./nudge.ts";

vi.mock("../../ui/notify.ts", () => ({ notify: () => {} }));

const place = (board: Pair, keys: Partial<PointerPlace> = {}): PointerPlace => ({
  screen: board,
  board,
  shift: false,
  alt: false,
  mod: true,
  pressure: 0.5,
  ...keys,
});

function openBoard() {
  const session = createLocalSession((board) => {
    addItem(board, { id: "section", kind: "section", pos: [0, 0], size: [800, 600] });
    addItem(board, { id: "a", kind: "project", pos: [100, 100], section: "section" });
    addItem(board, { id: "b", kind: "project", pos: [2000, 100] });
    addItem(board, {
      id: "locked",
      kind: "note",
      pos: [300, 300],
      section: "section",
      values: { locked: true },
    });
    addLink(board, { id: "link", kind: "dependency", from: "a", to: "b" });
  });
  const workspace = createWorkspace();
  const parts = createCanvasParts(session, workspace, createLensStage(session, workspace));
  let transactions = 0;
  session.board.doc.on("afterTransaction", (transaction) => {
    if (transaction.changed.size > 0) transactions += 1;
  });
  return { session, parts, transactions: () => transactions };
}

describe("dragging cards", () => {
  it("writes six hundred frames as one transaction, on the drop", () => {
    const { session, parts, transactions } = openBoard();
    const drag = dragItems(parts, place([110, 110]), ["a"]);
    for (let frame = 1; frame <= 600; frame++) drag.move(place([110 + frame, 110 + frame / 2]));
    expect(transactions()).toBe(0);
    expect(session.peers.me().drag?.moves).toEqual([["a", 700, 400]]);
    expect(parts.scene.rect("a")).toMatchObject({ x: 700, y: 400 });
    drag.end(place([710, 410]));
    expect(transactions()).toBe(1);
    expect(session.live.items.get("a")?.pos).toEqual([700, 400]);
    expect(session.peers.me().drag).toBeNull();
    expect(parts.scene.isHeld("a")).toBe(false);
    session.undo.undo();
    expect(session.live.items.get("a")?.pos).toEqual([100, 100]);
  });

  it("takes a card out of its section where it is dropped outside, and into the one below it", () => {
    const { session, parts } = openBoard();
    dragItems(parts, place([0, 0]), ["a"]).end(place([3000, 0]));
    expect(session.live.items.get("a")?.section).toBeNull();
    dragItems(parts, place([0, 0]), ["b"]).end(place([-1700, 100]));
    expect(session.live.items.get("b")?.section).toBe("section");
  });

  it("carries what is inside a section, and leaves locked cards", () => {
    const { session, parts, transactions } = openBoard();
    const drag = dragItems(parts, place([0, 0]), ["section"]);
    drag.move(place([50, 70]));
    expect(parts.scene.rect("a")).toMatchObject({ x: 150, y: 170 });
    expect(parts.scene.rect("locked")).toMatchObject({ x: 300, y: 300 });
    drag.end(place([50, 70]));
    expect(transactions()).toBe(1);
    expect(session.live.items.get("a")).toMatchObject({ pos: [150, 170], section: "section" });
    expect(session.live.items.get("locked")?.pos).toEqual([300, 300]);
  });

  it("writes nothing when it is given up", () => {
    const { session, parts, transactions } = openBoard();
    const drag = dragItems(parts, place([0, 0]), ["a"]);
    drag.move(place([400, 0]));
    drag.cancel();
    expect(transactions()).toBe(0);
    expect(parts.scene.rect("a")).toMatchObject({ x: 100, y: 100 });
    expect(session.peers.me().drag).toBeNull();
  });

  it("copies instead of moving while Alt is held", () => {
    const { session, parts, transactions } = openBoard();
    dragItems(parts, place([0, 0], { alt: true }), ["b"]).end(place([0, 300], { alt: true }));
    expect(transactions()).toBe(1);
    expect(session.live.items.get("b")?.pos).toEqual([2000, 100]);
    const [copy] = parts.workspace.get().selection.items;
    expect(session.live.items.get(copy ?? "")?.pos).toEqual([2000, 400]);
  });

  it("makes one step of a burst of arrow keys", () => {
    const { session, parts, transactions } = openBoard();
    parts.workspace.select(["b"]);
    const nudge = createNudge(parts);
    for (let press = 0; press < 5; press++) nudge.by("right", false);
    nudge.by("down", true);
    expect(transactions()).toBe(0);
    nudge.finish();
    expect(transactions()).toBe(1);
    expect(session.live.items.get("b")?.pos).toEqual([2040, 140]);
  });
});
