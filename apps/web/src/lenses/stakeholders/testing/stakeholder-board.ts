import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import { columnRect, engagementGeometry } from "../engagement-geometry.ts";
import { influenceGeometry } from "../influence-geometry.ts";
import { stakeholdersLens } from "../stakeholders-lens.ts";
import { HEAD } from "../tray.ts";

function fill(it: Board): void {
  const add = (id: string, title: string, values: Record<string, unknown> = {}) =>
    addItem(it, { id, kind: "stakeholder", title, pos: [0, 0], values });
  setMeta(it, "statusDate", "2026-05-01");
  add("board", "Board", {
    power: 0.9,
    interest: 0.8,
    engagementNow: "neutral",
    engagementWanted: "leading",
    nextContact: "2026-04-20",
  });
  add("union", "Works council", {
    power: 0.62,
    interest: 0.4,
    engagementNow: "resistant",
    engagementWanted: "neutral",
    nextContact: "2026-05-01",
  });
  add("users", "Field staff", {
    power: 0.2,
    interest: 0.9,
    engagementNow: "supportive",
    organisation: "Depots",
  });
  add("press", "Press");
  add("fixed", "Auditor", { power: 0.5, interest: 0.1, engagementNow: "neutral", locked: true });
  addItem(it, {
    id: "mobile",
    kind: "change",
    title: "Work by phone",
    pos: [0, 0],
    values: { owner: " works COUNCIL", affected: "Drivers, field staff (400)" },
  });
  addItem(it, { id: "quiet", kind: "change", title: "Quiet", pos: [0, 0] });
  addLink(it, { id: "link", kind: "owns", from: "board", to: "mobile", values: { role: "C" } });
}

/** Stakeholders of each sort, and a change that affects some of them. */
export const board = () => createLensCase(stakeholdersLens, fill);
/** The choice of the engagement view. */
export const engagement = { view: "engagement" };

/** The corner of a chip that stands alone for its power and interest. */
export function cornerOf(lens: LensCase, power: number, interest: number): readonly [number, number] {
  const { extent } = influenceGeometry(lens.input());
  return [interest * extent[0], HEAD + (1 - power) * extent[1]];
}

/** A corner of a chip in a column of the engagement view. */
export function inColumn(lens: LensCase, level: number): readonly [number, number] {
  const { x, y } = columnRect(engagementGeometry(lens.input(engagement)), level);
  return [x + 8, y + 8];
}

/** Presses an arrow key on a card; the answer is its record after that. */
export function go(
  lens: LensCase,
  id: string,
  direction: "left" | "right" | "up" | "down",
  look = {},
  big = false,
) {
  const place = stakeholdersLens.place(lens.input(look)).places.get(id) ?? fail("no place");
  const [dx, dy] = stakeholdersLens.step(lens.input(look), id, direction, big);
  lens.drop({ [id]: [place.x + dx, place.y + dy] }, look);
  return lens.input().items.get(id);
}

/** Ends a test that cannot go on. */
export function fail(reason: string): never {
  throw new Error(reason);
}
