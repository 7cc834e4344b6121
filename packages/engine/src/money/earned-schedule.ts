import type { EarnedSchedule } from "./money-figures.ts";

/**
 * Earned schedule (Lipke): when the work that is earned by now was planned to be, in periods of the planned
 * curve. `cumulativePv[i]` is the planned value at the end of period i + 1, in the currency of `ev`; `at` is
 * the actual time in the same periods. `ES = C + (EV - PV_C) / (PV_{C+1} - PV_C)`, where C counts the whole
 * periods from the first whose planned value is earned; at the last one ES is the planned duration PD.
 * `SV(t) = ES - AT`, `SPI(t) = ES / AT`, `IEAC(t) = PD / SPI(t)`, `TSPI = (PD - ES) / (PD - AT)`, which is
 * below 0 when the planned end has passed. null where a formula divides by 0.
 */
export function earnedSchedule(cumulativePv: readonly number[], ev: number, at: number): EarnedSchedule {
  const planned = cumulativePv.length;
  const earned = earnedPeriods(cumulativePv, ev);
  const spi = at === 0 ? null : earned / at;
  return {
    earned,
    actual: at,
    planned,
    sv: earned - at,
    spi,
    ieac: spi === null || spi === 0 ? null : planned / spi,
    tspi: planned === at ? null : (planned - earned) / (planned - at),
  };
}

function earnedPeriods(cumulativePv: readonly number[], ev: number): number {
  const whole = cumulativePv.findIndex((value) => value > ev);
  if (whole < 0) return cumulativePv.length;
  const reached = whole === 0 ? 0 : (cumulativePv[whole - 1] as number);
  // Only before the first period's end can less be earned than the plan has reached, which is 0.
  if (ev <= reached) return whole;
  return whole + (ev - reached) / ((cumulativePv[whole] as number) - reached);
}
