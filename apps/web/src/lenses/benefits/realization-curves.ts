import { type BenefitFigures, toDate, toDay } from "@throughline/engine";
import type { CalendarDate, ItemOf } from "@throughline/model";

/** One point of a curve, in the unit of the benefit's measure. */
export interface CurvePoint {
  readonly date: CalendarDate;
  readonly value: number;
  /** True for one that people typed; others only say where the curve begins or ends. */
  readonly typed: boolean;
}

/** What was planned, what the plan's dates give now, and what was measured. */
export interface RealizationCurves {
  readonly planned: readonly CurvePoint[];
  /** The ramp from the computed start; empty where that is the planned one or is not known. */
  readonly expected: readonly CurvePoint[];
  readonly actual: readonly CurvePoint[];
}

/** Calendar days for working days where no computed dates tell how long a ramp lasts. */
const DAYS_FOR_WORKING_DAYS = 7 / 5;

/**
 * The curves of a benefit. Planned points are as typed; without them the ramp from the baseline at the planned
 * start to the target. A curve that begins after the planned start leaves the baseline there.
 */
export function realizationCurves(
  item: ItemOf<"benefit">,
  figures: BenefitFigures | undefined,
): RealizationCurves {
  const { baseline, target, start } = item;
  const typed = typedPoints(item.plannedMeasurements);
  const [computed, full] = [figures?.start ?? null, figures?.full ?? null];
  const span =
    computed !== null && full !== null
      ? toDay(full) - toDay(computed)
      : Math.round((item.ramp ?? 0) * DAYS_FOR_WORKING_DAYS);
  const ramp = (from: CalendarDate | null): readonly CurvePoint[] => {
    if (from === null || baseline === null || target === null) return [];
    const lead: CurvePoint = { date: from, value: baseline, typed: false };
    return [lead, { date: toDate(toDay(from) + span), value: target, typed: false }];
  };
  return {
    planned: typed.length > 0 ? leadIn(typed, start, baseline) : ramp(start),
    expected: computed === null || computed === start ? [] : ramp(computed),
    actual: leadIn(typedPoints(item.measurements), start, baseline),
  };
}

function typedPoints(series: Readonly<Record<string, number>>): readonly CurvePoint[] {
  return Object.keys(series)
    .sort()
    .map((date) => ({ date, value: series[date] ?? 0, typed: true }));
}

function leadIn(
  points: readonly CurvePoint[],
  start: CalendarDate | null,
  baseline: number | null,
): readonly CurvePoint[] {
  const [first] = points;
  if (!first || start === null || baseline === null || start >= first.date) return points;
  return [{ date: start, value: baseline, typed: false }, ...points];
}
