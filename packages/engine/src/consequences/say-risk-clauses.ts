import { sayMoney } from "../words/say-money.ts";
import type { Clause } from "./clause.ts";
import type { Comparison } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";

/** What all risks together are expected to cost more or less. */
export function sayRiskClauses(comparison: Comparison, changes: readonly Consequence[]): Clause[] {
  const total = changes.find((change) => change.kind === "risk" && change.figure === "exposure");
  if (!total?.delta) return [];
  const rest = `the exposure to risk by ${sayMoney(Math.abs(total.delta), comparison.currency)}`;
  return total.delta > 0 ? [{ verb: "raise", rest }] : [{ verb: "lower", rest, aside: true }];
}
