import type { Activity } from "@throughline/model";

/** Which round of its step an activity is, from 1; one without a step is the only one. */
export function roundOf({ key, step }: Pick<Activity, "key" | "step">): number {
  const round = step !== "" && key.startsWith(`${step}-`) ? Number(key.slice(step.length + 1)) : 1;
  return Number.isInteger(round) && round > 0 ? round : 1;
}

/** The round before an activity, if it was one of several and is still there. */
export function roundBefore(
  activities: ReadonlyMap<string, Activity>,
  activity: Activity,
): Activity | undefined {
  const before = activities.get(`${activity.step}-${roundOf(activity) - 1}`);
  const isSame = before?.kind === activity.kind && before.field === activity.field;
  return isSame && before.closed !== null ? before : undefined;
}
