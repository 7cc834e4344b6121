import { type Funding, fundProjects } from "../priority/fund-projects.ts";
import { sayCount, sayFirst } from "../words/say-list.ts";
import { compareFundedGoals } from "./compare-funded-goals.ts";
import { compareFundedTotals } from "./compare-funded-totals.ts";
import type { Comparison } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { findMovedProject } from "./find-moved-project.ts";
import { isAboutFunding } from "./is-about-funding.ts";
import { WEIGHT, weigh } from "./weights.ts";
import { without } from "./without.ts";

/** More titles than this are counted in a sentence. */
const MOST_NAMES = 2;

/**
 * What happens to the line where the money ends: who comes above it or falls below, what stands above it costs and
 * brings, and which goals lose or win all their funding. A project that only changes its place is told as such.
 */
export function compareFunding(comparison: Comparison): Consequence[] {
  if (!isAboutFunding(comparison.edits)) return [];
  const [was, now] = [fundProjects(comparison.before.plan), fundProjects(comparison.after.plan)];
  const [before, after] = [fundedOf(was), fundedOf(now)];
  const open = new Set(now.items.map((one) => one.id));
  const earlier = new Set(was.items.map((one) => one.id));
  const comeIn = without(after, before).filter((id) => earlier.has(id));
  const fallOut = without(before, after).filter((id) => open.has(id));
  const hasLine = was.budget !== null || now.budget !== null;
  return [
    ...(hasLine ? sayShifts(comparison, comeIn, fallOut) : []),
    ...(hasLine && comeIn.length + fallOut.length > 0 ? compareFundedTotals(comparison, was, now) : []),
    ...compareFundedGoals(comparison, was, now),
    ...sayPlace(comparison, was, now, comeIn.length + fallOut.length === 0),
  ];
}

function fundedOf({ ranked, cut }: Funding): Set<string> {
  return new Set(ranked.rows.slice(0, cut.above).map(({ project }) => project.id));
}

/** The whole shift first, then each project where there are several. */
function sayShifts(
  comparison: Comparison,
  comeIn: readonly string[],
  fallOut: readonly string[],
): Consequence[] {
  const single = [
    ...comeIn.map((id) => shift(comparison, id, "inside")),
    ...fallOut.map((id) => shift(comparison, id, "outside")),
  ];
  const [only] = single;
  if (single.length === 0 || !only) return [];
  if (single.length === 1) return [{ ...only, weight: weigh(WEIGHT.goal, 0.95) }];
  const names = (ids: readonly string[]) => sayFirst(ids.map(comparison.name), MOST_NAMES);
  const shorts = (ids: readonly string[]) =>
    ids.length === 1 ? comparison.nameShort(ids[0] ?? "") : `${ids.length} projects`;
  const said = [
    ...(comeIn.length > 0
      ? [`${names(comeIn)} ${comeIn.length === 1 ? "comes" : "come"} inside the budget`]
      : []),
    ...(fallOut.length > 0 ? [`${names(fallOut)} ${fallOut.length === 1 ? "falls" : "fall"} out`] : []),
  ];
  const both = comeIn.length > 0 && fallOut.length > 0;
  const short = both
    ? `${shorts(comeIn)} in, ${shorts(fallOut)} out`
    : `${shorts([...comeIn, ...fallOut])} ${comeIn.length > 0 ? "funded" : "no longer funded"}`;
  const whole: Consequence = {
    kind: "funding",
    id: "plan",
    figure: "funded",
    before: null,
    after: null,
    delta: comeIn.length - fallOut.length,
    tone: both ? "neutral" : comeIn.length > 0 ? "better" : "worse",
    sentence: `${said.join("; ")}${fallOut.length > 0 && comeIn.length === 0 ? " of the budget" : ""}.`,
    short,
    weight: weigh(WEIGHT.goal, 0.95),
  };
  return [whole, ...single];
}

function shift(comparison: Comparison, id: string, side: "inside" | "outside"): Consequence {
  const inside = side === "inside";
  return {
    kind: "funding",
    id,
    figure: "funded",
    before: inside ? "not funded" : "funded",
    after: inside ? "funded" : "not funded",
    delta: null,
    tone: inside ? "better" : "worse",
    sentence: `${comparison.name(id)} ${inside ? "comes inside" : "falls out of"} the budget.`,
    short: `${comparison.nameShort(id)} ${inside ? "funded" : "no longer funded"}`,
    weight: weigh(WEIGHT.rest, inside ? 0.6 : 0.7),
  };
}

/** One project that went to another place; quiet, but heard where nothing else is. */
function sayPlace(comparison: Comparison, was: Funding, now: Funding, isAll: boolean): Consequence[] {
  const moved = findMovedProject(comparison.edits, was.ranked, now.ranked);
  if (!moved) return [];
  const { id, from, to } = moved;
  const up = to < from;
  const calm = isAll && now.budget !== null ? "; what the budget pays for stays the same" : "";
  return [
    {
      kind: "funding",
      id,
      figure: "rank",
      before: from,
      after: to,
      delta: to - from,
      tone: "neutral",
      sentence: `${comparison.name(id)} ${up ? "rises" : "falls"} from place ${from} to ${to} of ${sayCount(now.items.length, "project", "projects")}${calm}.`,
      short: `${comparison.nameShort(id)} rank ${from} → ${to}`,
      weight: weigh(WEIGHT.rest, 0),
    },
  ];
}
