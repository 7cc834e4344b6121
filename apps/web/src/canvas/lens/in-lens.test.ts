import { addItem, addLink, asOneStep, setField } from "@throughline/board";
import type { Pair } from "@throughline/model";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLensStage, type LensStage } from "../../lenses/lens-stage.ts";
import type { BoardSession } from "../../session/session-context.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { ownTrial } from "../../trials/own-trial.ts";
import { createItemAt } from "../../workspace/create-item-at.ts";
import { createWorkspace, type Workspace } from "../../workspace/workspace.ts";
import { type CanvasParts, createCanvasParts } from "../canvas-parts.ts";
import type { PointerPlace } from "../gestures/gesture.ts";
import { createNudge } from "../gestures/nudge.ts";
import { middleOf } from "../scene/rect.ts";
import { dragInLens } from "./drag-in-lens.ts";

vi.mock("../../ui/notify.ts", () => ({ notify: () => {} }));

let session: BoardSession;
let workspace: Workspace;
let stage: LensStage;
let parts: CanvasParts;
let transactions = 0;

const place = (board: Pair): PointerPlace => ({
  screen: board,
  board,
  shift: false,
  alt: false,
  mod: false,
  pressure: 0.5,
});

beforeEach(() => {
  // Without motion there is nothing to wait for.
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  session = createLocalSession((board) => {
    const score = (probability: number, impact: number) => ({ probability, impact, money: 1_000_000 });
    addItem(board, { id: "low", kind: "risk", pos: [0, 0], title: "Low", values: score(0.1, 1) });
    addItem(board, { id: "high", kind: "risk", pos: [300, 0], title: "High", values: score(0.9, 5) });
    const locked = { ...score(0.5, 3), locked: true };
    addItem(board, { id: "locked", kind: "risk", pos: [600, 0], title: "Locked", values: locked });
    addItem(board, { id: "work", kind: "project", pos: [0, 400], title: "Work" });
    addLink(board, { id: "threat", kind: "threatens", from: "low", to: "work" });
  });
  workspace = createWorkspace();
  stage = createLensStage(session, workspace);
  workspace.stage = stage;
  parts = createCanvasParts(session, workspace, stage);
  parts.camera.resize({ x: 0, y: 0, width: 1280, height: 800 });
  transactions = 0;
  session.board.doc.on("afterTransaction", (transaction) => {
    if (transaction.changed.size > 0) transactions += 1;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  parts.dispose();
  stage.dispose();
  session.dispose();
});

const risk = (id: string) => session.live.items.get(id);

/** Where a card of another cell stands: its own place, seen from the hand of `id`. */
function towards(id: string, other: string): { readonly from: PointerPlace; readonly to: PointerPlace } {
  const [start, end] = [parts.scene.placed(id), parts.scene.placed(other)];
  if (!start || !end) throw new Error("Both need a place.");
  return { from: place(middleOf(start)), to: place(middleOf(end)) };
}

describe("seeing the board through a lens", () => {
  it("shows the lens's cards where it puts them, and all of them on the map again", () => {
    expect(parts.scene.count()).toBe(4);
    expect(parts.scene.link("threat")).toBeDefined();
    stage.show("risk");
    expect(parts.scene.placed("work")).toBeUndefined();
    expect(parts.scene.placed("low")).toEqual(stage.get().arrangement.places.get("low"));
    expect(parts.scene.link("threat")).toBeUndefined();
    stage.show("map");
    expect(parts.scene.placed("low")).toMatchObject({ x: 0, y: 0 });
    expect(parts.scene.link("threat")).toBeDefined();
  });

  it("comes back to the view a lens was left with", () => {
    parts.camera.set({ x: -120, y: 40, zoom: 0.8 });
    stage.show("risk");
    expect(parts.camera.transform()).not.toEqual({ x: -120, y: 40, zoom: 0.8 });
    parts.camera.set({ x: 7, y: 8, zoom: 1.5 });
    stage.show("map");
    expect(parts.camera.transform()).toEqual({ x: -120, y: 40, zoom: 0.8 });
    stage.show("risk");
    expect(parts.camera.transform()).toEqual({ x: 7, y: 8, zoom: 1.5 });
  });

  it("keeps the selection from lens to lens, and arranges anew when a record changes", () => {
    workspace.select(["low"]);
    stage.show("risk");
    const before = parts.scene.placed("low");
    setField(session.board, "low", "impact", 5);
    expect(parts.scene.placed("low")?.x).toBeGreaterThan(before?.x ?? 0);
    expect(workspace.get().selection.items).toEqual(["low"]);
  });

  it("moves a card for good that was seen at its new place while it was tried out", async () => {
    stage.show("risk");
    const stood = parts.scene.placed("low");
    session.figures.setTrials([{ by: 7, edits: [{ id: "low", probability: 0.9, impact: 5 }] }]);
    await vi.waitFor(() => expect(stage.get().preview).not.toBeNull(), { timeout: 15_000 });
    expect(parts.scene.placed("low")).toEqual(stood);
    const tried = parts.scene.rect("low");
    expect(tried).not.toEqual(stood);
    expect(parts.scene.isTried("low")).toBe(true);
    const moved: string[] = [];
    parts.scene.subscribe((change) => {
      if (!change.held) moved.push(...change.items);
    });
    asOneStep(session.board, "Rescore", () => {
      setField(session.board, "low", "probability", 0.9);
      setField(session.board, "low", "impact", 5);
    });
    expect(moved).toContain("low");
    expect(parts.scene.placed("low")).toEqual(tried);
  });

  it("leaves cards and links of the lens before, which nobody sees, as they are until they go", () => {
    vi.stubGlobal("matchMedia", () => ({ matches: false }));
    stage.show("risk");
    const said = stage.facts("low");
    const place = stage.get().arrangement.places.get("low");
    parts.nodes.mount(new Set(["low", "high"]));
    const nodeOf = (id: string) => parts.nodes.get().find((node) => node.id === id);
    const [low, high] = [nodeOf("low"), nodeOf("high")];
    expect(low?.position).toEqual({ x: place?.x, y: place?.y });
    stage.show("map");
    expect(stage.facts("low", "risk")).toBe(said);
    expect(stage.facts("low")).not.toBe(said);
    parts.nodes.mount(new Set(["low"]));
    expect(nodeOf("low")).toBe(low);
    // What goes and comes again is of the present lens.
    parts.nodes.mount(new Set(["low", "high"]));
    expect(nodeOf("high")).not.toBe(high);
    expect(nodeOf("high")?.position).toEqual({ x: 300, y: 0 });
    const told = vi.fn();
    parts.links.subscribe("threat", told);
    const drawn = parts.links.get("threat");
    expect(drawn).toBeDefined();
    stage.show("risk");
    stage.show("map");
    expect(told).not.toHaveBeenCalled();
    expect(parts.links.get("threat")).toBe(drawn);
  });

  it("lets cards of the lens before follow where nothing glides, for they are seen until they go", () => {
    parts.nodes.mount(new Set(["low"]));
    stage.show("risk");
    parts.nodes.mount(new Set(["low"]));
    const place = stage.get().arrangement.places.get("low");
    expect(parts.nodes.get()[0]?.position).toEqual({ x: place?.x, y: place?.y });
  });

  it("does not show elements again before those of the lens before have gone", async () => {
    vi.stubGlobal("matchMedia", () => ({ matches: false }));
    const isClearing = vi.spyOn(parts.mounted, "isClearing").mockReturnValue(true);
    stage.show("risk");
    await vi.waitFor(() => expect(isClearing.mock.calls.length).toBeGreaterThan(3), { timeout: 15_000 });
    expect(parts.scene.isGliding()).toBe(true);
    isClearing.mockReturnValue(false);
    await vi.waitFor(() => expect(parts.scene.isGliding()).toBe(false), { timeout: 15_000 });
  });

  it("lets cards glide, and draws links once they are on their way", async () => {
    vi.stubGlobal("matchMedia", () => ({ matches: false }));
    stage.show("risk");
    expect(parts.scene.isGliding()).toBe(true);
    const place = parts.scene.placed("low");
    expect(parts.scene.rect("low")).not.toEqual(place);
    await vi.waitFor(() => expect(parts.scene.isGliding()).toBe(false), { timeout: 15_000 });
    expect(parts.scene.rect("low")).toEqual(place);
    expect(parts.scene.link("threat")).toBeUndefined();
  });

  it("takes an unknown lens, as a newer browser may name one, for the map", () => {
    stage.show("something-new");
    expect(stage.get().lens.id).toBe("map");
  });
});

describe("dragging in a lens", () => {
  beforeEach(() => stage.show("risk"));

  it("is one transaction and one undo, tried out by everyone on the way", () => {
    const { from, to } = towards("low", "high");
    const drag = dragInLens(parts, from, ["low"]);
    for (let frame = 1; frame <= 100; frame++) drag.move(to);
    expect(transactions).toBe(0);
    expect(session.peers.me().trial?.edits).toEqual([{ id: "low", probability: 0.9, impact: 5 }]);
    expect(session.peers.me().drag?.ids).toEqual(["low"]);
    expect(parts.hand.getState().hint).toMatchObject({ isProblem: false });
    drag.end(to);
    expect(transactions).toBe(1);
    expect(risk("low")).toMatchObject({ probability: 0.9, impact: 5 });
    expect(parts.hand.getState()).toMatchObject({ hint: null, moving: false });
    session.undo.undo();
    expect(risk("low")).toMatchObject({ probability: 0.1, impact: 1 });
  });

  it("writes nothing when it is let go where it came from, or taken back", () => {
    const { from, to } = towards("low", "high");
    const there = dragInLens(parts, from, ["low"]);
    there.move(to);
    there.end(from);
    const back = dragInLens(parts, from, ["low"]);
    back.move(to);
    back.cancel();
    expect(transactions).toBe(0);
    expect(session.peers.me()).toMatchObject({ trial: null, drag: null });
    expect(parts.scene.isHeld("low")).toBe(false);
  });

  it("says beside the hand why it cannot be, and writes nothing", () => {
    const { from, to } = towards("locked", "high");
    const drag = dragInLens(parts, from, ["locked"]);
    drag.move(to);
    expect(parts.hand.getState().hint).toMatchObject({ isProblem: true });
    drag.end(to);
    expect(transactions).toBe(0);
  });

  it("does by arrow keys what the drag does, once for a burst", () => {
    workspace.select(["low"]);
    const nudge = createNudge(parts);
    for (let press = 0; press < 3; press++) nudge.by("right", false);
    nudge.by("up", false);
    expect(transactions).toBe(0);
    nudge.finish();
    expect(transactions).toBe(1);
    expect(risk("low")).toMatchObject({ impact: 4 });
    expect((risk("low") as { probability: number }).probability).toBeGreaterThan(0.1);
    expect(ownTrial(session)).toBeDefined();
  });

  it("makes a card with the values that mean its place, and finds room for it on the map", () => {
    const high = parts.scene.placed("high");
    createItemAt(parts, null, middleOf(high ?? { x: 0, y: 0, width: 0, height: 0 }));
    const [made] = workspace.get().selection.items;
    expect(risk(made ?? "")).toMatchObject({ kind: "risk", impact: 5, probability: 0.9 });
    expect(workspace.get().editing).toBe(made);
    session.undo.undo();
    expect(session.live.items.size).toBe(4);
  });
});
