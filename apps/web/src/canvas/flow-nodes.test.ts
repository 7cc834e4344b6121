import { addItem, moveItems, removeItems, reorderItems, setField } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { createLensStage } from "../lenses/lens-stage.ts";
import { createLocalSession } from "../testing/local-session.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import { cardName, createFlowNodes } from "./flow-nodes.ts";
import { createScene } from "./scene/scene.ts";

function openNodes() {
  const session = createLocalSession((board) => {
    for (let index = 0; index < 20; index++) {
      addItem(board, { id: `card${index}`, kind: "project", pos: [index * 300, 0], title: `Card ${index}` });
    }
    addItem(board, { id: "section", kind: "section", pos: [0, 0], size: [900, 400] });
  });
  const stage = createLensStage(session, createWorkspace());
  const scene = createScene(session.live, stage);
  const nodes = createFlowNodes(session.live, scene, stage);
  session.live.subscribe((changes) => {
    scene.apply(changes);
    nodes.patch([...changes.items.updated, ...changes.items.removed]);
  });
  nodes.mount(new Set(session.live.items.keys()));
  return { session, nodes };
}

describe("flow nodes", () => {
  it("replaces only the slot of the card that changed, with the record as its data", () => {
    const { session, nodes } = openNodes();
    const before = nodes.get();
    setField(session.board, "card7", "title", "Renamed");
    const after = nodes.get();
    expect(after).not.toBe(before);
    expect(after.filter((node, slot) => node !== before[slot]).map((node) => node.id)).toEqual(["card7"]);
    expect(after.find((node) => node.id === "card7")?.data).toBe(session.live.items.get("card7"));
  });

  it("keeps what is local to this screen when a record changes", () => {
    const { session, nodes } = openNodes();
    nodes.select(new Set(["card3"]));
    moveItems(session.board, [["card3", [50, 60]]]);
    const node = nodes.get().find(({ id }) => id === "card3");
    expect(node).toMatchObject({
      selected: true,
      position: { x: 50, y: 60 },
      width: 260,
      measured: { width: 260, height: 132 },
    });
  });

  it("touches nothing when a card changes that is not mounted", () => {
    const { session, nodes } = openNodes();
    nodes.mount(new Set(["card1", "card2"]));
    const before = nodes.get();
    setField(session.board, "card9", "title", "Elsewhere");
    expect(nodes.get()).toBe(before);
  });

  it("keeps the nodes that stay mounted, and selects by replacing only what changes", () => {
    const { nodes } = openNodes();
    const one = nodes.get().find(({ id }) => id === "card1");
    nodes.mount(new Set(["card1", "card2"]));
    expect(nodes.get()).toHaveLength(2);
    expect(nodes.get().find(({ id }) => id === "card1")).toBe(one);
    const before = nodes.get();
    nodes.select(new Set(["card2"]));
    expect(nodes.get()[0]).toBe(before[0]);
    expect(nodes.get()[1]).not.toBe(before[1]);
  });

  it("orders by z with sections below, and lets go of removed cards", () => {
    const { session, nodes } = openNodes();
    expect(nodes.get()[0]?.id).toBe("section");
    reorderItems(session.board, ["card0"], "front");
    expect(nodes.get().at(-1)?.id).toBe("card0");
    removeItems(session.board, ["card0"]);
    expect(nodes.get().some(({ id }) => id === "card0")).toBe(false);
  });

  it("names a card by kind, title and status", () => {
    const { session } = openNodes();
    setField(session.board, "card1", "status", "in-progress");
    const item = session.live.items.get("card1");
    expect(item && cardName(item)).toBe("Project: Card 1, in progress");
  });
});
