import { sayCount } from "../words/say-list.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayShare } from "../words/say-share.ts";
import type { Clause } from "./clause.ts";
import type { Comparison } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { WEIGHT } from "./weights.ts";

/** What the benefits lose or win, in money where there is any. */
export function sayBenefitClauses(comparison: Comparison, changes: readonly Consequence[]): Clause[] {
  // Trifles of money stand among the rest and are not said.
  const benefits = changes.filter((change) => change.kind === "benefit" && change.weight >= WEIGHT.benefit);
  const total =
    benefits.find((change) => change.id === "plan" && change.figure === "firstYear") ??
    benefits.find((change) => change.id === "plan" && change.figure === "value");
  if (total?.delta) {
    const money = sayMoney(Math.abs(total.delta), comparison.currency);
    const kind = total.figure === "firstYear" ? "first-year benefit" : "benefit";
    return total.delta < 0
      ? [{ verb: "cost", rest: `${money} of ${kind}` }]
      : [{ verb: "bring", rest: `${money} more ${kind}` }];
  }
  const starts = benefits.filter((change) => change.figure === "start" && change.delta !== null);
  const later = starts.filter((change) => (change.delta ?? 0) > 0);
  if (later.length > 0) return [{ verb: "delay", rest: sayBenefits(comparison, later) }];
  return starts.length > 0
    ? [{ verb: "start", rest: `${sayBenefits(comparison, starts)} earlier`, aside: true }]
    : [];
}

/** Which goals stand worse or better than before. */
export function sayGoalClauses(comparison: Comparison, changes: readonly Consequence[]): Clause[] {
  const goals = changes.filter((change) => change.kind === "goal");
  const states = goals.filter((change) => change.figure === "state");
  const worse = states.filter((change) => change.tone === "worse");
  const clauses: Clause[] = [];
  const group = (state: string, verb: string, rest: string) => {
    const found = worse.filter((change) => change.after === state);
    if (found.length > 0) clauses.push({ verb, rest: `${sayGoals(comparison, found)} ${rest}` });
  };
  group("not served", "leave", "without a benefit");
  group("late", "make", "late");
  group("at risk", "put", "at risk");
  if (clauses.length > 0) return clauses;
  const fallen = goals.find(
    (change) => change.figure === "health" && change.tone === "worse" && change.weight >= WEIGHT.goal,
  );
  if (fallen && typeof fallen.before === "number" && typeof fallen.after === "number") {
    const rest = `what ${sayGoals(comparison, [fallen])} can expect from ${sayShare(fallen.before)} to ${sayShare(fallen.after)}`;
    return [{ verb: "lower", rest }];
  }
  const back = states.filter((change) => change.after === "on track");
  return back.length > 0
    ? [{ verb: "bring", rest: `${sayGoals(comparison, back)} back on track`, aside: true }]
    : [];
}

/** Who comes inside the budget, who falls out, and which goals lose all their funding. */
export function sayFundingClauses(comparison: Comparison, changes: readonly Consequence[]): Clause[] {
  const shifted = changes.filter((change) => change.figure === "funded" && change.id !== "plan");
  const said = (kind: Consequence["kind"], after: "funded" | "not funded") =>
    shifted.filter((change) => change.kind === kind && change.after === after);
  const [comeIn, fallOut] = [said("funding", "funded"), said("funding", "not funded")];
  const goals = said("goal", "not funded");
  return [
    ...(comeIn.length > 0
      ? [{ verb: "bring", rest: `${sayProjects(comparison, comeIn)} inside the budget` }]
      : []),
    ...(fallOut.length > 0
      ? [{ verb: "push", rest: `${sayProjects(comparison, fallOut)} out of the budget` }]
      : []),
    ...(goals.length > 0 ? [{ verb: "leave", rest: `${sayGoals(comparison, goals)} without funding` }] : []),
  ];
}

/** What the whole plan is expected to cost more or less. */
export function sayMoneyClauses(comparison: Comparison, changes: readonly Consequence[]): Clause[] {
  const forecast = changes.find(
    (change) => change.figure === "forecast" && change.id === "plan" && change.weight >= WEIGHT.benefit,
  );
  if (!forecast?.delta) return [];
  const money = sayMoney(Math.abs(forecast.delta), comparison.currency);
  return forecast.delta > 0
    ? [{ verb: "add", rest: `${money} to the expected cost` }]
    : [{ verb: "save", rest: `${money} of the expected cost` }];
}

function sayBenefits(comparison: Comparison, changes: readonly Consequence[]): string {
  const [first] = changes;
  return changes.length === 1 && first
    ? comparison.name(first.id)
    : sayCount(changes.length, "benefit", "benefits");
}

function sayProjects(comparison: Comparison, changes: readonly Consequence[]): string {
  const [first] = changes;
  return changes.length === 1 && first
    ? comparison.name(first.id)
    : sayCount(changes.length, "project", "projects");
}

function sayGoals(comparison: Comparison, changes: readonly Consequence[]): string {
  const [first] = changes;
  if (changes.length !== 1 || !first) return sayCount(changes.length, "goal", "goals");
  const titled = (comparison.item(first.id)?.title.trim() ?? "") !== "";
  return titled ? `the goal ${comparison.name(first.id)}` : comparison.name(first.id);
}
