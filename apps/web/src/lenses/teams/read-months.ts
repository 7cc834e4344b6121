import { type LoadCell, monthNumber, type TeamFigures, toDay } from "@throughline/engine";

/** The months of a team by their numbers, whatever the lens shows. */
export function readMonths(team: TeamFigures | undefined): ReadonlyMap<number, LoadCell> {
  return new Map((team?.months ?? []).map((cell) => [monthNumber(toDay(`${cell.period}-01`)), cell]));
}
