import { describe, expect, it } from "vitest";
import { computeFloats } from "../compute-floats.ts";
import { schedulePlan } from "../schedule-plan.ts";
import { mspdiTexts } from "./oracle-texts.ts";
import { type MspdiFile, type MspdiTask, readMspdi, workAt } from "./read-mspdi.ts";

/** What this engine computes, as the file states it: on the axis of working days since 1970. */
function computed({ plan }: MspdiFile, uid: string) {
  const { network, times } = schedulePlan(plan);
  const floats = computeFloats(network, times);
  const node = network.indexOf.get(`t${uid}`) ?? -1;
  const origin = network.calendars[0]?.toWork(network.planStart ?? 0) ?? 0;
  const startDate = plan.items.get("origin");
  const zero =
    startDate?.kind === "milestone" && startDate.start !== null ? workAt(`${startDate.start}T08:00:00`) : 0;
  const round = (value: number) => Math.round(value * 4800) / 4800;
  const at = (array: Float64Array) => round((array[node] ?? Number.NaN) - origin + zero);
  return {
    earlyStart: at(times.earlyStart),
    earlyFinish: at(times.earlyFinish),
    lateStart: at(times.lateStart),
    lateFinish: at(times.lateFinish),
    freeSlack: round(floats.free[node] ?? Number.NaN),
    totalSlack: round(floats.total[node] ?? Number.NaN),
  };
}

/** Newer versions of Project let what precedes a link from a start with a lag last until the project's end. */
function isKnownException(file: MspdiFile, task: MspdiTask): boolean {
  const fromStart = task.outgoing.some((link) => /^S[SF]/.test(link) && !/^S[SF]0$/.test(link));
  return file.saveVersion > 14 && fromStart;
}

describe.skipIf(mspdiTexts.size === 0)("project files (skipped where the oracles are absent)", () => {
  it.each([...mspdiTexts])("E12 E13 E14 E15 agrees with %s", (_name, xml) => {
    const file = readMspdi(xml);
    expect(file.tasks.length).toBeGreaterThan(4);
    for (const task of file.tasks) {
      if (isKnownException(file, task)) continue;
      const { earlyStart, earlyFinish, lateStart, lateFinish, freeSlack, totalSlack } = task;
      const stated = { earlyStart, earlyFinish, lateStart, lateFinish, freeSlack, totalSlack };
      const found = computed(file, task.uid);
      expect({ uid: task.uid, ...found }).toEqual({
        uid: task.uid,
        ...(task.isSummary ? { ...found, earlyStart, earlyFinish } : stated),
      });
    }
  });
});
