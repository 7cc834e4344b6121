import { firstDayOfMonth, monthNumber, nameMonth, toDate, toDay } from "@throughline/engine";
import type { ItemOf, LinkOf } from "@throughline/model";
import type { Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { stretchOf } from "./held.ts";
import { lastDayOfMonth } from "./periods.ts";
import { readCoverage, type Stretch } from "./read-coverage.ts";

/** People that one team gives to one item. */
export interface Staffed {
  readonly link: LinkOf<"staffs">;
  readonly team: ItemOf<"team">;
  readonly item: string;
}

/**
 * Asks for more or fewer people in some months, as full-time people as figures count them; nothing else of the link
 * changes. `units` are those of now by month, `changes` what comes to them. People are asked for only between the
 * link's own start and finish, so where a month with more lies outside of them the nearer one moves to its edge, and
 * the months between are typed as they are now: with nobody.
 */
export function changePeople(
  input: LensInput,
  { link, team, item }: Staffed,
  units: ReadonlyMap<number, number>,
  changes: ReadonlyMap<number, number>,
): readonly Write[] {
  const stretch = stretchOf(input, link);
  if (!stretch) return [];
  const before = readCoverage(input, team, item, stretch);
  let wider = stretch;
  for (const [month, change] of changes) {
    if (change > 0) wider = widen(wider, month, before(month) > 0);
  }
  const after = readCoverage(input, team, item, wider);
  const { id } = link;
  const writes: Write[] = [];
  if (wider.start !== stretch.start) writes.push({ do: "set", id, field: "start", value: wider.start });
  if (wider.finish !== stretch.finish) writes.push({ do: "set", id, field: "finish", value: wider.finish });
  // A link without any figure asks for one person, but for nobody outside of typed months once there are some.
  const isBare = link.units === null && Object.keys(link.byPeriod).length === 0;
  if (isBare) writes.push({ do: "set", id, field: "units", value: 1 });
  for (let month = monthOf(wider.start); month <= monthOf(wider.finish); month++) {
    const change = changes.get(month);
    if (change === undefined && before(month) === after(month)) continue;
    const people = Math.max(0, (units.get(month) ?? 0) + (change ?? 0));
    const share = after(month);
    const value = share === 0 ? 0 : Math.round((people / share) * 1e4) / 1e4;
    const gone = value === 0 && !isBare && usualIn(link, month) === 0;
    writes.push({ do: "entry", id, field: "byPeriod", key: nameMonth(month), value: gone ? null : value });
  }
  return writes;
}

function widen({ start, finish }: Stretch, to: number, covered: boolean): Stretch {
  if (covered) return { start, finish };
  const [first, last] = [toDate(firstDayOfMonth(to)), toDate(lastDayOfMonth(to))];
  return { start: first < start ? first : start, finish: last > finish ? last : finish };
}

/** The people of a month for which no month is typed: those of its quarter, of its year, or the link's own. */
function usualIn({ byPeriod, units }: LinkOf<"staffs">, month: number): number {
  const year = nameMonth(month).slice(0, 4);
  const quarter = `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
  return byPeriod[quarter] ?? byPeriod[year] ?? units ?? 0;
}

function monthOf(date: string): number {
  return monthNumber(toDay(date));
}
