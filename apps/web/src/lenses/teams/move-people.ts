import { firstDayOfMonth, monthNumber, nameMonth, toDate, toDay } from "@throughline/engine";
import type { LinkOf } from "@throughline/model";
import type { Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { type Held, stretchOf } from "./held.ts";
import { lastDayOfMonth } from "./periods.ts";
import { readCoverage, type Stretch } from "./read-coverage.ts";

/**
 * Takes the people of one month to another: as many full-time people as figures count in that month; nothing else
 * of the link changes. People are asked for only between the link's own start and finish, so where the month lies
 * outside of them the nearer one moves to its edge, and the months between are typed as they are now: with nobody.
 */
export function movePeople(input: LensInput, held: Held, from: number, to: number): readonly Write[] {
  const stretch = stretchOf(input, held);
  if (!stretch) return [];
  const { link, work, row } = held;
  const coverage = (of: Stretch) => readCoverage(input, row.team, work.item.id, of);
  const wider = widen(stretch, to, coverage(stretch)(to) > 0);
  const before = coverage(stretch);
  const after = coverage(wider);
  const writes: Write[] = [];
  if (wider.start !== stretch.start)
    writes.push({ do: "set", id: link.id, field: "start", value: wider.start });
  if (wider.finish !== stretch.finish) {
    writes.push({ do: "set", id: link.id, field: "finish", value: wider.finish });
  }
  // A link without any figure asks for one person, but for nobody outside of typed months once there are some.
  const isBare = link.units === null && Object.keys(link.byPeriod).length === 0;
  if (isBare) writes.push({ do: "set", id: link.id, field: "units", value: 1 });
  const moved = work.units.get(from) ?? 0;
  for (let month = monthOf(wider.start); month <= monthOf(wider.finish); month++) {
    const touched = month === from || month === to || before(month) !== after(month);
    if (!touched) continue;
    const left = month === from ? 0 : (work.units.get(month) ?? 0);
    const people = month === to ? left + moved : left;
    const share = after(month);
    const value = share === 0 ? 0 : Math.round((people / share) * 1e4) / 1e4;
    const gone = value === 0 && !isBare && usualIn(link, month) === 0;
    writes.push({
      do: "entry",
      id: link.id,
      field: "byPeriod",
      key: nameMonth(month),
      value: gone ? null : value,
    });
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
