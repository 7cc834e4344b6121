import { addCosts } from "./add-costs.ts";
import type { MonthCost } from "./monthly-cost.ts";

/** The budget of some work and what of it is planned, earned and spent at the status date, in hundredths. */
export interface WorkValue {
  readonly bac: number;
  readonly pv: number;
  readonly ev: number;
  readonly ac: number;
  /** The planned cost by month. */
  readonly curve: MonthCost;
}

/** The work together; null of none. */
export function addValues(values: readonly WorkValue[]): WorkValue | null {
  if (values.length === 0) return null;
  const sum = { bac: 0, pv: 0, ev: 0, ac: 0 };
  for (const { bac, pv, ev, ac } of values) {
    sum.bac += bac;
    sum.pv += pv;
    sum.ev += ev;
    sum.ac += ac;
  }
  return { ...sum, curve: addCosts(values.map(({ curve }) => curve)) };
}
