import type { Driver, ScheduleFigures } from "./schedule-figures.ts";

/**
 * Whether the schedule figures of two moments say the same: field by field, for every change of a board compares
 * those of all its cards.
 */
export function isSameSchedule(one: ScheduleFigures, other: ScheduleFigures): boolean {
  return (
    one.start === other.start &&
    one.finish === other.finish &&
    one.lateStart === other.lateStart &&
    one.lateFinish === other.lateFinish &&
    one.plannedStart === other.plannedStart &&
    one.plannedFinish === other.plannedFinish &&
    Object.is(one.duration, other.duration) &&
    Object.is(one.totalFloat, other.totalFloat) &&
    Object.is(one.freeFloat, other.freeFloat) &&
    Object.is(one.independentFloat, other.independentFloat) &&
    one.critical === other.critical &&
    one.nearCritical === other.nearCritical &&
    one.longestPath === other.longestPath &&
    Object.is(one.pushed, other.pushed) &&
    Object.is(one.slip, other.slip) &&
    Object.is(one.deadlineMiss, other.deadlineMiss) &&
    one.deadline === other.deadline &&
    isSameDrivers(one.drivers, other.drivers)
  );
}

function isSameDrivers(one: readonly Driver[], other: readonly Driver[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) {
    const { reason, link, item } = one[at] as Driver;
    const driver = other[at] as Driver;
    if (reason !== driver.reason || link !== driver.link || item !== driver.item) return false;
  }
  return true;
}
