import { toDate, toDay } from "@throughline/engine";
import { showSpan } from "../../canvas/cards/format-figure.ts";
import { itemName } from "../../panels/item-name.ts";
import type { LensInput } from "../lens.ts";
import { type Held, linkBetween, stretchOf } from "./held.ts";
import { sayPeople, showLoad, showPeople } from "./people.ts";
import type { Axis } from "./read-axis.ts";
import type { Row } from "./read-rows.ts";

/** “2 people from March 2014 to April 2014; Platform 6.5 / 5 → 4.5 / 5 and 4 / 5 → 6 / 5”. */
export function sayMove(input: LensInput, held: Held, axis: Axis, target: Row, to: number): string {
  const { row, allocation, work } = held;
  const { first, people } = allocation;
  if (axis.scale.name === "week") return sayShift(input, held, target, to - first);
  const when =
    to === first
      ? `${sayPeople(people)} in ${axis.scale.say(first)}`
      : `${sayPeople(people)} from ${axis.scale.say(first)} to ${axis.scale.say(to)}`;
  if (target === row) {
    const loads = `${sayLoad(row, first, -people)} and ${sayLoad(row, to, people)}`;
    return `${when}; ${itemName(row.team)} ${loads}`;
  }
  const there = sayLoad(target, to, people);
  // A team that works on it already takes these people alone.
  const all = linkBetween(input, target.team.id, work.item.id)
    ? ""
    : `All of “${itemName(work.item)}” goes to ${itemName(target.team)}: `;
  return `${all}${when}; ${itemName(row.team)} ${sayLoad(row, first, -people)}, ${itemName(target.team)} ${there}`;
}

function sayShift(input: LensInput, held: Held, target: Row, weeks: number): string {
  const name = `“${itemName(held.work.item)}”`;
  const stretch = stretchOf(input, held.link);
  const moved = stretch && {
    start: toDate(toDay(stretch.start) + 7 * weeks),
    finish: toDate(toDay(stretch.finish) + 7 * weeks),
  };
  const given = target === held.row ? "" : `All of ${name} goes to ${itemName(target.team)}`;
  if (!moved || weeks === 0) return given;
  const when = `people of ${name} ${showSpan(moved.start, moved.finish)}; the work itself stays`;
  return given === "" ? when : `${given}; ${when}`;
}

/** “6.5 / 5 → 4.5 / 5”. */
function sayLoad({ figures, cells }: Row, period: number, change: number): string {
  const cell = cells.get(period);
  const limited = figures !== undefined && !figures.unlimited && cell !== undefined;
  const before = cell?.load ?? 0;
  const after = Math.max(0, before + change);
  return limited
    ? `${showLoad(before, cell.capacity)} → ${showLoad(after, cell.capacity)}`
    : `${showPeople(before)} → ${showPeople(after)}`;
}
