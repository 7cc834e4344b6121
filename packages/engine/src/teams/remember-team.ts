import type { ItemOf, Link } from "@throughline/model";
import type { Plan } from "../plan.ts";
import type { Staffing } from "./list-staffings.ts";
import type { TeamFigures } from "./team-figures.ts";

interface Memory {
  readonly workdays: Plan["meta"]["workdays"];
  readonly holidays: Plan["meta"]["holidays"];
  readonly links: readonly (Link | undefined)[];
  readonly spans: readonly number[];
  readonly figures: TeamFigures;
}

/** By the frozen record of the team, so that what belongs to an older record is forgotten with it. */
const memories = new WeakMap<ItemOf<"team">, Memory>();

/**
 * A team's figures as `compute` gives them, remembered while its record, its staffing links, their days and the
 * board's calendar stay: a drag moves the work of few teams. The caller hands over only staffings on the board's
 * own calendar, which says everything about the days they fall on.
 */
export function rememberTeam(
  team: ItemOf<"team">,
  staffings: readonly Staffing[],
  plan: Plan,
  compute: () => TeamFigures,
): TeamFigures {
  const { workdays, holidays } = plan.meta;
  const links = staffings.map(({ link }) => plan.links.get(link));
  const spans = staffings.flatMap(({ from, until }) => [from, until]);
  const known = memories.get(team);
  if (
    known &&
    known.workdays === workdays &&
    known.holidays === holidays &&
    isSameList(known.links, links) &&
    isSameList(known.spans, spans)
  ) {
    return known.figures;
  }
  const figures = compute();
  memories.set(team, { workdays, holidays, links, spans, figures });
  return figures;
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
