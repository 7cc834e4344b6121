import type { LoadCell, TeamFigures } from "@throughline/engine";
import { isOver, showPeople } from "./people.ts";
import type { Scale } from "./periods.ts";

/** Neighboring periods in which the same people are asked for by the same work. */
export interface Overbooked {
  readonly first: number;
  readonly last: number;
  readonly cell: LoadCell;
}

/** The periods in which more is asked of a team than it has; neighbors that read the same are one. */
export function listOverbooked(scale: Scale, team: TeamFigures): readonly Overbooked[] {
  const found: Overbooked[] = [];
  if (team.unlimited) return found;
  for (const cell of scale.cells(team)) {
    if (!isOver(cell)) continue;
    const period = scale.read(cell.period);
    const before = found.at(-1);
    const goesOn = before && before.last === period - 1 && readsAs(before.cell) === readsAs(cell);
    if (goesOn) found[found.length - 1] = { ...before, last: period };
    else found.push({ first: period, last: period, cell });
  }
  return found;
}

/** “April 2012 to March 2013”. */
export function sayStretch(scale: Scale, { first, last }: Pick<Overbooked, "first" | "last">): string {
  return first === last ? scale.say(first) : `${scale.say(first)} to ${scale.say(last)}`;
}

function readsAs({ load, capacity, parts }: LoadCell): string {
  const units = parts.map((part) => `${part.link} ${showPeople(part.units)}`);
  return [showPeople(load), showPeople(capacity), ...units].join();
}
