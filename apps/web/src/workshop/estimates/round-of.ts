import type { Activity } from "@throughline/model";

/**
 * The earlier rounds of an estimation, oldest first: what was estimated by the same rules in the same step, or without
 * a step, before it was opened.
 */
export function roundsBefore(
  activities: ReadonlyMap<string, Activity>,
  activity: Activity,
): readonly Activity[] {
  return [...activities.values()]
    .filter((other) => other.key !== activity.key && asksTheSame(other, activity))
    .filter((other) => isBefore(other, activity))
    .sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

function asksTheSame(one: Activity, other: Activity): boolean {
  const rules = ({ kind, title, kinds, items, field, step }: Activity) =>
    JSON.stringify([kind, title, kinds, items, field, step]);
  return rules(one) === rules(other);
}

function isBefore(one: Activity, other: Activity): boolean {
  return one.opened < other.opened || (one.opened === other.opened && one.key < other.key);
}
