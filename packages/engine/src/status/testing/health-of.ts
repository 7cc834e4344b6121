import { buildState, dated, type StateOf } from "../../consequences/testing/build-state.ts";
import type { ItemFigures } from "../../figures.ts";
import type { EarnedValue } from "../../money/money-figures.ts";
import type { DateRiskFigures } from "../../risk/risk-figures.ts";
import { computeStatus } from "../compute-status.ts";
import type { StatusFigures } from "../status-figures.ts";

/** The computed health of one card of a described plan. */
export function statusOf(state: StateOf, id: string): StatusFigures | undefined {
  const { plan, figures } = buildState(state);
  return computeStatus(plan, figures).get(id);
}

/** The health of one project with these figures, on 6 May 2013, a Monday. */
export function health(figures: ItemFigures, fields: Readonly<Record<string, unknown>> = {}) {
  const cards = { p: { kind: "project", fields: { title: "Portal", ...fields }, figures } } as const;
  return statusOf({ cards, meta: { statusDate: "2013-05-06" } }, "p");
}

/** Work that runs over 40 working days, 6 May to 28 June 2013. */
export const forty = (more: Parameters<typeof dated>[2]) =>
  dated("2013-05-06", "2013-06-28", { duration: 40, ...more });

/** A simulation whose P80 lies so many working days after the computed finish. */
export const p80 = (days: number): DateRiskFigures => ({
  p50: "2013-07-01",
  p80: "2013-07-04",
  p80Delay: days,
  criticality: 1,
  significance: null,
  sensitivity: null,
  cruciality: null,
  onTime: null,
});

/** Earned value at this cost performance index, half of 1000 done. */
export function earned(cpi: number | null, more: Partial<EarnedValue> = {}): ItemFigures {
  const index = { cpi, spi: 1, csi: 1, tcpiBac: 1, tcpiEac: 1 };
  const estimates = {
    eacByCpi: 1,
    eacAtPlan: 1,
    eacByCpiSpi: 1,
    eacByEtc: 1,
    eacWeighted: 1,
    etc: 1,
    vac: 1,
  };
  const sums = { bac: 1000, pv: 500, ev: 500, ac: 500, cv: 0, sv: 0, complete: 0.5 };
  return {
    money: {
      budget: 1000,
      actual: 500,
      forecast: 1000,
      earned: { ...sums, ...index, ...estimates, ...more },
      schedule: null,
    },
  };
}
