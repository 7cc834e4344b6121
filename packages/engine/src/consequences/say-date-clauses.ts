import type { Violation } from "../schedule/schedule-figures.ts";
import { sayDate, sayFromTo } from "../words/say-date.ts";
import { sayGap } from "../words/say-days.ts";
import { sayCount } from "../words/say-list.ts";
import type { Clause } from "./clause.ts";
import { isGate } from "./compare-dates.ts";
import type { Comparison } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import type { PlanState } from "./plan-state.ts";

/** The date that a room must hear, how many move with it, and deadlines missed. `changes` are sorted and none is own. */
export function sayDateClauses(comparison: Comparison, changes: readonly Consequence[]): Clause[] {
  const dates = changes.filter((change) => change.kind === "date");
  const rules = dates.filter(isRule);
  const fixed = rules.find((change) => isGate(comparison.item(change.id)));
  const clauses = fixed ? [sayRule(comparison, fixed)] : [];
  const move = sayMove(comparison, dates);
  if (move) clauses.push(move);
  const others = rules.filter((change) => change !== fixed && change.before === null);
  const [other] = others;
  if (others.length === 1 && other) clauses.push(sayRule(comparison, other));
  else if (others.length > 1)
    clauses.push({ verb: "break", rest: `${others.length} ${fixed ? "other " : ""}deadlines` });
  return clauses;
}

/** What became critical, for when there is nothing louder to say. */
export function saySlackClauses(comparison: Comparison, changes: readonly Consequence[]): Clause[] {
  const critical = changes.filter((change) => change.figure === "critical");
  const lost = critical.filter((change) => change.after === 1);
  if (lost.length > 0) return [{ verb: "leave", rest: `${sayCards(comparison, lost)} without slack` }];
  return critical.length > 0 ? [{ verb: "give", rest: `${sayCards(comparison, critical)} slack again` }] : [];
}

/** The one card by name, or how many. */
export function sayCards(comparison: Comparison, changes: readonly Consequence[]): string {
  const [first] = changes;
  return changes.length === 1 && first
    ? comparison.name(first.id)
    : sayCount(changes.length, "card", "cards");
}

function isRule(change: Consequence): boolean {
  return change.figure === "constraint" || change.figure === "deadline";
}

function isMove(change: Consequence): boolean {
  return (change.figure === "finish" || change.figure === "start") && change.delta !== null;
}

function sayMove(comparison: Comparison, dates: readonly Consequence[]): Clause | null {
  const moves = dates.filter(isMove);
  const [first] = moves;
  if (!first || typeof first.before !== "string" || typeof first.after !== "string") return null;
  const others = moves.filter((change) => change !== first && change.id !== "plan").length;
  const ripple = others === 0 ? "" : ` and ${sayCount(others, "other date", "other dates")} with it`;
  return {
    verb: "move",
    rest: `${sayMoved(comparison, first)} ${sayFromTo(first.before, first.after)}${ripple}`,
  };
}

function sayMoved(comparison: Comparison, change: Consequence): string {
  if (change.id === "plan") return "the end of the whole plan";
  const name = comparison.name(change.id);
  return comparison.item(change.id)?.kind === "milestone" ? name : `the ${change.figure} of ${name}`;
}

/** A deadline or a fixed date that is missed, missed by more or by less, or kept again. */
function sayRule(comparison: Comparison, change: Consequence): Clause {
  const name = comparison.name(change.id);
  const was = violationOf(comparison.before, change);
  const now = violationOf(comparison.after, change);
  const shown = now ?? was;
  const what = change.figure === "deadline" ? "deadline" : "fixed date";
  const rule = shown ? `its ${what} of ${sayDate(shown.wanted)}` : `its ${what}`;
  if (!now) return { verb: "let", rest: `${name} keep ${rule} again` };
  const gap = sayMiss(now);
  if (!was) return { verb: "put", rest: `${name} ${gap} behind ${rule}` };
  if (gap !== sayMiss(was))
    return { verb: "put", rest: `${name} ${gap} behind ${rule} instead of ${sayMiss(was)}` };
  const delta = change.delta ?? 0;
  const days = sayCount(Math.abs(delta), "day", "days");
  return delta > 0
    ? { verb: "put", rest: `${name} another ${days} behind ${rule}` }
    : { verb: "bring", rest: `${name} ${days} closer to ${rule}` };
}

function sayMiss({ wanted, given, days }: Violation): string {
  return sayGap(wanted, given, Math.round(days));
}

function violationOf(state: PlanState, change: Consequence): Violation | undefined {
  return state.figures.schedule.violations.find(
    (one) => one.kind === change.figure && one.item === change.id,
  );
}
