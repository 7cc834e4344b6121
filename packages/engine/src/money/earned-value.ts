import type { EarnedValue } from "./money-figures.ts";

/** What earned value is made of, all in one currency and at one date. */
export interface EarnedValueInput {
  /** Budget at completion: what all the work may cost. */
  readonly bac: number;
  /** Planned value: what the work planned until now may cost. */
  readonly pv: number;
  /** Earned value: what the work done until now may cost. */
  readonly ev: number;
  /** Actual cost: what the work done until now did cost. */
  readonly ac: number;
  /** A person's own estimate of what is still to be spent. */
  readonly etc?: number | null;
}

/** How much cost and schedule count in the weighted estimate at completion. */
const COST_WEIGHT = 0.8;
const SCHEDULE_WEIGHT = 0.2;

/**
 * Variances, indices and estimates at completion of earned value management (PMI's formulas; the reference
 * names the sources). ETC, VAC and TCPI(EAC) follow the estimate at completion that is first available of:
 * `AC + ETC` where a person gave an ETC, `BAC / CPI`, and `AC + (BAC - EV)`. A to-complete index below 0
 * says that what it wants to keep to is spent already. null wherever a formula divides by 0.
 */
export function earnedValue({ bac, pv, ev, ac, etc = null }: EarnedValueInput): EarnedValue {
  const cpi = ratio(ev, ac);
  const spi = ratio(ev, pv);
  const csi = cpi === null || spi === null ? null : finite(cpi * spi);
  const left = bac - ev;
  const eacByCpi = cpi === null ? null : ratio(bac, cpi);
  const eacAtPlan = ac + left;
  const eacByEtc = etc === null ? null : ac + etc;
  const weighted = cpi === null || spi === null ? null : COST_WEIGHT * cpi + SCHEDULE_WEIGHT * spi;
  const eac = eacByEtc ?? eacByCpi ?? eacAtPlan;
  return {
    bac,
    pv,
    ev,
    ac,
    cv: ev - ac,
    sv: ev - pv,
    cpi,
    spi,
    csi,
    eacByCpi,
    eacAtPlan,
    eacByCpiSpi: plus(ac, csi === null ? null : ratio(left, csi)),
    eacByEtc,
    eacWeighted: plus(ac, weighted === null ? null : ratio(left, weighted)),
    etc: eac - ac,
    vac: bac - eac,
    tcpiBac: ratio(left, bac - ac),
    tcpiEac: ratio(left, eac - ac),
    complete: ratio(ev, bac),
  };
}

function ratio(over: number, under: number): number | null {
  return under === 0 ? null : finite(over / under);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function plus(base: number, more: number | null): number | null {
  return more === null ? null : base + more;
}
