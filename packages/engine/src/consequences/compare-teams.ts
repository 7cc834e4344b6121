import type { LoadCell, TeamFigures } from "../teams/team-figures.ts";
import { sayMonths } from "../words/say-date.ts";
import { sayDecimals } from "../words/say-number.ts";
import type { Comparison } from "./comparison.ts";
import { toneOf } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { WEIGHT, weigh } from "./weights.ts";
import { without } from "./without.ts";

/** Person-days below which a change of the overload is noise. */
const NOISE = 0.5;

/** Which teams are newly overbooked or relieved, in which months and by how many people. */
export function compareTeams(comparison: Comparison): Consequence[] {
  const { before, after } = comparison;
  const found: Consequence[] = [];
  for (const [id, of] of after.figures.items) {
    const earlier = before.figures.items.get(id);
    if (earlier === of) continue;
    const [was, now] = [earlier?.team, of.team];
    if (!now || !was || was === now) continue;
    const months = monthsBetween(was, now);
    const delta = now.excess - was.excess;
    if (months.added.length === 0 && months.gone.length === 0 && Math.abs(delta) < NOISE) continue;
    found.push(team(comparison, id, was, now, months));
  }
  return found;
}

const SHORT = {
  overbooked: "overbooked",
  relieved: "relieved",
  shifted: "overbooked in other months",
} as const;

interface Months {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

function monthsBetween(was: TeamFigures, now: TeamFigures): Months {
  return { added: without(now.overloaded, was.overloaded), gone: without(was.overloaded, now.overloaded) };
}

function team(
  comparison: Comparison,
  id: string,
  was: TeamFigures,
  now: TeamFigures,
  { added, gone }: Months,
): Consequence {
  const delta = now.excess - was.excess;
  const name = comparison.nameShort(id);
  const figure = figureOf(delta, added.length, gone.length);
  const level = figure === "overbooked" ? 0.5 : figure === "relieved" ? 0.25 : 0;
  return {
    kind: "team",
    id,
    figure,
    before: was.excess,
    after: now.excess,
    delta,
    tone: toneOf(delta, "up"),
    sentence: `The team ${comparison.name(id)} ${sayLoad(was, now, added, gone)}.`,
    short: `${name} ${figure === "excess" ? `overbooked by ${sayExcess(delta)}` : SHORT[figure]}`,
    weight: weigh(WEIGHT.team, level + Math.abs(delta) / (Math.abs(delta) + 200) / 2.1),
  };
}

function sayLoad(
  was: TeamFigures,
  now: TeamFigures,
  added: readonly string[],
  gone: readonly string[],
): string {
  const parts: string[] = [];
  if (added.length > 0)
    parts.push(`is overbooked in ${sayMonthsBriefly(added)}, by up to ${sayPeople(now.months, added)}`);
  if (gone.length > 0) parts.push(`is no longer overbooked in ${sayMonthsBriefly(gone)}`);
  if (parts.length > 0) return parts.join(", and ");
  return `is overbooked by ${sayExcess(now.excess - was.excess)} than before`;
}

/**
 * A team that trades one overbooked month for another is neither overbooked by it nor relieved; one that is rid
 * of a month and yet has more to do in the others is overbooked by more.
 */
function figureOf(delta: number, added: number, gone: number): keyof typeof SHORT | "excess" {
  if (added + gone === 0) return "excess";
  if (Math.abs(delta) < NOISE) return "shifted";
  if (delta > 0) return added > 0 ? "overbooked" : "excess";
  return gone > 0 ? "relieved" : "excess";
}

/** “40 person-days more”. */
function sayExcess(delta: number): string {
  return `${sayDecimals(Math.abs(delta), 0)} person-days ${delta > 0 ? "more" : "less"}`;
}

/** “July and August 2013”; of many months the first and how many more. */
export function sayMonthsBriefly(months: readonly string[]): string {
  const [first] = months;
  if (months.length <= 3 || first === undefined) return sayMonths(months);
  return `${sayMonths([first])} and ${months.length - 1} more months`;
}

/** The most people missing in one of these months: “15 people”. */
function sayPeople(cells: readonly LoadCell[], months: readonly string[]): string {
  const wanted = new Set(months);
  let most = 0;
  for (const cell of cells) if (wanted.has(cell.period)) most = Math.max(most, cell.load - cell.capacity);
  const people = sayDecimals(most, 1);
  return `${people} ${people === "1" ? "person" : "people"}`;
}
