import { addItem } from "@throughline/board";
import { expect, it } from "vitest";
import { createLocalSession } from "../../testing/local-session.ts";
import type { Camera, Rect } from "../../workspace/camera.ts";
import { createWorkspace } from "../../workspace/workspace.ts";
import { marksInView } from "./marks-in-view.ts";

function setUp(view: Rect & { readonly zoom: number }) {
  const session = createLocalSession((board) => {
    [0, 1_000, 2_000].forEach((x, at) => {
      addItem(board, { kind: "project", pos: [x, 0], id: `p${at}` });
    });
  });
  const workspace = createWorkspace();
  const nothing = () => {};
  const camera: Camera = {
    view: () => view,
    toBoard: (x, y) => [x, y],
    toScreen: (point) => point,
    zoomTo: nothing,
    zoomBy: nothing,
    fit: nothing,
    center: nothing,
    show: nothing,
    subscribe: () => nothing,
  };
  workspace.camera = camera;
  const marks = marksInView(session, workspace, ["p2", "p1", "p0", "gone"]);
  session.dispose();
  return marks;
}

it("marks the cards in view, from left to right, and no others", () => {
  const marks = setUp({ x: -100, y: -100, width: 1_900, height: 800, zoom: 1 });
  expect(marks.map(({ id }) => id)).toEqual(["p0", "p1"]);
});

it("keeps the mark of a card that reaches out of view where it is seen", () => {
  const [mark] = setUp({ x: -100, y: -100, width: 200, height: 800, zoom: 1 });
  expect(mark).toMatchObject({ id: "p0", x: 84 });
});

it("marks nothing that is too small to tell apart", () => {
  expect(setUp({ x: -5_000, y: -5_000, width: 20_000, height: 20_000, zoom: 0.05 })).toEqual([]);
});
