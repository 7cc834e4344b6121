import { addItem, addLink, moveItems, removeItems } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { createLensStage } from "../../lenses/lens-stage.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { createWorkspace } from "../../workspace/workspace.ts";
import { createScene, type SceneChange } from "./scene.ts";

function openScene() {
  const session = createLocalSession((board) => {
    addItem(board, { id: "section", kind: "section", pos: [0, 0], size: [800, 600] });
    addItem(board, { id: "low", kind: "project", pos: [100, 100] });
    addItem(board, { id: "high", kind: "project", pos: [200, 120] });
    addItem(board, { id: "away", kind: "goal", pos: [2000, 100] });
    addLink(board, { id: "link", kind: "dependency", from: "high", to: "away" });
  });
  const scene = createScene(session.live, createLensStage(session, createWorkspace()));
  session.live.subscribe(scene.apply);
  const told: SceneChange[] = [];
  scene.subscribe((change) => told.push(change));
  return { scene, session, told };
}

describe("scene", () => {
  it("picks the topmost card, and a section only below all of them", () => {
    const { scene } = openScene();
    expect(scene.itemAt([250, 150])).toBe("high");
    expect(scene.itemAt([110, 110])).toBe("low");
    expect(scene.itemAt([700, 500])).toBe("section");
    expect(scene.itemAt([700, 500], 0, false)).toBeUndefined();
    expect(scene.itemAt([700, 10], 0, false)).toBe("section");
    expect(scene.itemAt([-50, -50])).toBeUndefined();
  });

  it("picks a link by its curve and drops it when an end goes", () => {
    const { scene, session } = openScene();
    const shape = scene.link("link");
    expect(shape && scene.linkAt(shape.middle, 4)).toBe("link");
    expect(scene.linkAt([1200, 900], 4)).toBeUndefined();
    removeItems(session.board, ["away"]);
    expect(scene.link("link")).toBeUndefined();
  });

  it("shows held cards in the hand and their links with them, and the board is not touched", () => {
    const { scene, session, told } = openScene();
    const before = scene.link("link");
    scene.hold("me", new Map([["high", { x: 500, y: 900, width: 260, height: 132 }]]));
    expect(scene.rect("high")?.y).toBe(900);
    expect(scene.placed("high")?.y).toBe(120);
    expect(scene.link("link")).not.toEqual(before);
    expect(scene.itemAt([510, 910])).toBe("high");
    expect(told.at(-1)).toEqual({ items: ["high"], links: ["link"], held: true });
    scene.release("me");
    expect(scene.link("link")).toEqual(before);
    expect(session.live.version()).toBe(0);
  });

  it("follows a move on the board by the touched ids alone", () => {
    const { scene, session, told } = openScene();
    moveItems(session.board, [["low", [900, 900]]]);
    expect(scene.itemAt([910, 910])).toBe("low");
    expect(told).toEqual([{ items: ["low"], links: [], held: false }]);
  });
});
