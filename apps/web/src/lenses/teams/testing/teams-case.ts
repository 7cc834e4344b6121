import { addItem, addLink, type Board } from "@throughline/board";
import { nameMonth } from "@throughline/engine";
import type { Drop } from "../../drop.ts";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import { findHeld } from "../held.ts";
import type { Allocation } from "../read-allocations.ts";
import { teamsLens } from "../teams-lens.ts";

/** Work of January and February 2026, from Monday 5 January to Friday 27 February. */
export function project(board: Board, id: string, values: Record<string, unknown> = {}) {
  addItem(board, {
    id,
    kind: "project",
    pos: [0, 0],
    title: id,
    values: { start: "2026-01-05", duration: 40, ...values },
  });
}

/** Five people. */
export function team(board: Board, id: string, values: Record<string, unknown> = {}) {
  addItem(board, { id, kind: "team", pos: [0, 0], title: id, values: { capacity: 5, ...values } });
}

/** A link whose id names both ends. */
export function staffs(board: Board, from: string, to: string, values: Record<string, unknown> = {}) {
  addLink(board, { id: `${from}-${to}`, kind: "staffs", from, to, values });
}

/** Platform has more to do in February than it can; Data has nothing; nobody staffs Rules. */
export const filledCase = () =>
  createLensCase(teamsLens, (board) => {
    team(board, "Data");
    team(board, "Platform");
    project(board, "Hub");
    project(board, "Portal");
    project(board, "Rules", { start: "2026-03-02", duration: 20 });
    staffs(board, "Platform", "Portal", { units: 3 });
    staffs(board, "Platform", "Hub", { units: 3 });
  });

/** Where a card stands. */
export const placeOf = (lens: LensCase, id: string, look = {}) => {
  const rect = teamsLens.place(lens.input(look)).places.get(id);
  if (!rect) throw new Error(`${id} has no place.`);
  return rect;
};

/** The load of a team by month, to three decimals. */
export const loadsOf = (lens: LensCase, id: string) =>
  Object.fromEntries(
    (lens.input().figures.item(id)?.team?.months ?? []).map(({ period, load }) => [
      period,
      Math.round(load * 1000) / 1000,
    ]),
  );

/** The token of a link, in months with the month it stands in: `Platform-Portal 2026-02`. */
export function tokenOf(lens: LensCase, name: string, look = {}) {
  const input = lens.input(look);
  const [link, month] = name.split(" ");
  for (const { id } of teamsLens.place(input).tokens) {
    const held = findHeld(input, id);
    if (!held || held.link.id !== link) continue;
    if (month === undefined || nameMonth(held.allocation.first) === month) return held.allocation;
  }
  throw new Error(`There is no token ${name}.`);
}

/** Presses an arrow key on a token and lets go. */
export function press(
  lens: LensCase,
  name: string,
  direction: "left" | "right" | "up" | "down",
  look = {},
): Drop {
  return pressToken(lens, tokenOf(lens, name, look), direction, look);
}

/** The same for an allocation that is at hand. */
export function pressToken(
  lens: LensCase,
  { id, rect }: Pick<Allocation, "id" | "rect">,
  direction: "left" | "right" | "up" | "down",
  look = {},
): Drop {
  const input = lens.input(look);
  const [dx, dy] = teamsLens.stepToken?.(input, id, direction, false) ?? [0, 0];
  const drop = teamsLens.dropToken?.(input, id, { ...rect, x: rect.x + dx, y: rect.y + dy });
  if (!drop) throw new Error("Tokens cannot be dropped.");
  if (drop.ok) lens.write(drop);
  return drop;
}
