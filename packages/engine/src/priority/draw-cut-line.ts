import { fits } from "./fits.ts";

/** One row of a ranked list. Cost and benefit in the board's currency; an unknown cost (null) counts as 0. */
export interface RankedItem {
  readonly id: string;
  readonly cost: number | null;
  readonly benefit: number | null;
}

export interface CutLineRow {
  readonly id: string;
  /** Of all rows down to this one. */
  readonly runningCost: number;
  readonly runningBenefit: number;
  /** Above the line; below it but payable with what is left; or neither. */
  readonly place: "above" | "fits" | "below";
  readonly costKnown: boolean;
}

export interface CutLine {
  readonly rows: readonly CutLineRow[];
  /** How many rows stand above the line; all of them when the budget is enough. */
  readonly above: number;
  /** Cost and benefit above the line, and what is left of the budget there. */
  readonly cost: number;
  readonly benefit: number;
  readonly left: number;
  /** What is left once everything that still fits beyond the line is taken, best ranked first. */
  readonly leftAfterFits: number;
}

/**
 * Draws the line under the last row that the budget pays for when it is spent strictly down the list, and marks
 * the rows beyond that would still fit into the rest. The line stops at the first row that is too dear, whatever
 * comes after it.
 */
export function drawCutLine(ranked: readonly RankedItem[], budget: number): CutLine {
  const rows: CutLineRow[] = [];
  let [runningCost, runningBenefit] = [0, 0];
  let [above, cost, benefit, fitted] = [0, 0, 0, 0];
  for (const item of ranked) {
    const price = item.cost ?? 0;
    runningCost += price;
    runningBenefit += item.benefit ?? 0;
    let place: CutLineRow["place"] = "below";
    if (above === rows.length && fits(runningCost, budget)) {
      place = "above";
      above += 1;
      [cost, benefit] = [runningCost, runningBenefit];
    } else if (fits(cost + fitted + price, budget)) {
      place = "fits";
      fitted += price;
    }
    rows.push({ id: item.id, runningCost, runningBenefit, place, costKnown: item.cost !== null });
  }
  return { rows, above, cost, benefit, left: budget - cost, leftAfterFits: budget - cost - fitted };
}
