import { addItem, addLink, type Board } from "@throughline/board";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import { findHeld } from "../held.ts";
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

/** Presses an arrow key on a token and lets go. */
export function press(lens: LensCase, token: string, direction: "left" | "right" | "up" | "down", look = {}) {
  const input = lens.input(look);
  const rect = findHeld(input, token)?.allocation.rect;
  if (!rect) throw new Error(`There is no token ${token}.`);
  const [dx, dy] = teamsLens.stepToken?.(input, token, direction, false) ?? [0, 0];
  const drop = teamsLens.dropToken?.(input, token, { ...rect, x: rect.x + dx, y: rect.y + dy });
  if (!drop) throw new Error("Tokens cannot be dropped.");
  if (drop.ok) lens.write(drop);
  return drop;
}
