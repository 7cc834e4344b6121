import { sayCount, sayList } from "../words/say-list.ts";
import type { Clause } from "./clause.ts";
import { sayMonthsBriefly } from "./compare-teams.ts";
import { brokenLinks } from "./compare-violations.ts";
import type { Comparison } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import type { PlanState } from "./plan-state.ts";
import { sayCards } from "./say-date-clauses.ts";
import { without } from "./without.ts";

/** Promises and links newly broken that were whole before, or where none is, kept again. */
export function sayLinkClauses(comparison: Comparison, changes: readonly Consequence[]): Clause[] {
  const single = changes.filter((change) => change.kind === "link" && change.id !== "plan");
  const [was, now] = [brokenLinks(comparison.before), brokenLinks(comparison.after)];
  const broken = single.filter((change) => change.before === null && !was.has(change.id));
  if (broken.length > 0) return [{ verb: "break", rest: sayLinks(comparison, broken) }];
  const kept = single.filter((change) => change.after === null && !now.has(change.id));
  return kept.length > 0 ? [{ verb: "mend", rest: sayLinks(comparison, kept), aside: true }] : [];
}

/** Teams newly overbooked, or where none is, relieved. */
export function sayTeamClauses(comparison: Comparison, changes: readonly Consequence[]): Clause[] {
  const overbooked = changes.filter((change) => change.figure === "overbooked");
  const [first] = overbooked;
  if (overbooked.length === 1 && first) {
    const months = newMonths(comparison, first.id);
    return [{ verb: "overbook", rest: `${comparison.name(first.id)} in ${sayMonthsBriefly(months)}` }];
  }
  if (overbooked.length > 1) return [{ verb: "overbook", rest: `${overbooked.length} teams` }];
  const relieved = changes.filter((change) => change.figure === "relieved");
  if (relieved.length === 0) return [];
  const [only] = relieved;
  const who = relieved.length === 1 && only ? comparison.name(only.id) : `${relieved.length} teams`;
  return [{ verb: "relieve", rest: who, aside: true }];
}

/** Whose health got worse; how goals stand is told in their own words. */
export function sayStatusClauses(comparison: Comparison, changes: readonly Consequence[]): Clause[] {
  const worse = changes.filter(
    (change) =>
      change.kind === "status" && change.tone === "worse" && comparison.item(change.id)?.kind !== "goal",
  );
  const red = worse.filter((change) => change.after === "red");
  if (red.length > 0) return [{ verb: "turn", rest: `${sayCards(comparison, red)} red` }];
  return worse.length > 0 ? [{ verb: "turn", rest: `${sayCards(comparison, worse)} amber` }] : [];
}

/** How many people it touches. */
export function sayPeopleClauses(changes: readonly Consequence[]): Clause[] {
  const people = changes.find((change) => change.kind === "person" && change.id === "plan");
  if (typeof people?.after !== "number") return [];
  return [{ verb: "touch", rest: sayCount(people.after, "person", "people") }];
}

/** “2 promises and 3 other links”; a single one by its ends. */
function sayLinks(comparison: Comparison, changes: readonly Consequence[]): string {
  const promises = new Set(
    changes.filter((change) => change.figure === "promise").map((change) => change.id),
  );
  const links = without(
    changes.map((change) => change.id),
    promises,
  );
  const [only] = [...promises, ...links];
  const link = only === undefined ? undefined : comparison.link(only);
  if (promises.size + links.length === 1 && link) {
    const ends = `from ${comparison.name(link.from)} to ${comparison.name(link.to)}`;
    return `the ${promises.size === 1 ? "promise" : "link"} ${ends}`;
  }
  const said = promises.size > 0 ? [sayCount(promises.size, "promise", "promises")] : [];
  const other = said.length > 0 ? "other " : "";
  if (links.length > 0) said.push(sayCount(links.length, `${other}link`, `${other}links`));
  return sayList(said);
}

function newMonths(comparison: Comparison, id: string): readonly string[] {
  const months = (state: PlanState) => state.figures.items.get(id)?.team?.overloaded ?? [];
  return without(months(comparison.after), months(comparison.before));
}
