import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import type { Rect } from "../../../workspace/camera.ts";
import type { Look } from "../../lens.ts";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import { roadmapLens } from "../roadmap-lens.ts";

/** The scale of most tests, and the width of a day in it. */
export const MONTH: Look = { scale: "month" };
export const DAY = 8;

/** Two parts, a team, and a chain (data, portal, launch), at a status date before all of it. */
export function createRoadmapCase(more: (board: Board) => void = () => {}): LensCase {
  return createLensCase(roadmapLens, (board) => {
    fill(board);
    more(board);
  });
}

function fill(board: Board): void {
  setMeta(board, "statusDate", "2014-01-06");
  const project = (id: string, title: string, values: Record<string, unknown>) =>
    addItem(board, { id, kind: "project", pos: [0, 0], title, values });
  project("data", "Data hub", { start: "2014-03-03", duration: 20, part: "Build", owner: "Ann" });
  project("portal", "Portal", { duration: 40, part: "Build", owner: "Bo", stage: "execution" });
  project("help", "Call center", { start: "2014-02-03", duration: 60, part: "Help", owner: "Ann" });
  project("later", "Some day", { part: "Help" });
  addItem(board, { id: "launch", kind: "milestone", pos: [0, 0], title: "Launch" });
  addItem(board, { id: "team", kind: "team", pos: [0, 0], title: "Crew", values: { capacity: 2 } });
  addItem(board, { id: "other", kind: "team", pos: [0, 0], title: "Partner", values: { capacity: 1 } });
  addLink(board, { id: "one", kind: "dependency", from: "data", to: "portal" });
  addLink(board, { id: "two", kind: "dependency", from: "portal", to: "launch" });
  addLink(board, { id: "crew", kind: "staffs", from: "team", to: "data", values: { units: 2 } });
}

/** Where a card stands. */
export function rectOf(lens: LensCase, id: string, look: Look = MONTH): Rect {
  const rect = roadmapLens.place(lens.input(look)).places.get(id);
  if (!rect) throw new Error(`“${id}” has no place.`);
  return rect;
}

/** The name of the lane that a card stands in. */
export function laneOf(lens: LensCase, id: string, look: Look = {}): string | undefined {
  const { y, height } = rectOf(lens, id, { ...MONTH, ...look });
  const { lanes } = roadmapLens.place(lens.input({ ...MONTH, ...look }));
  return lanes.find((lane) => y >= lane.y && y + height <= lane.y + lane.height)?.text;
}
