import { describe, expect, it } from "vitest";
import { schedulePlan } from "../schedule-plan.ts";
import { buildPlan, type Fields } from "../testing/build-plan.ts";
import { positionTimes } from "../testing/position-times.ts";
import { factTexts } from "./oracle-texts.ts";

interface Case {
  readonly id: string;
  readonly dur: Readonly<Record<string, number>>;
  readonly pred: Readonly<Record<string, readonly string[]>>;
  readonly duration: number;
  readonly critical: readonly string[];
  readonly slack?: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, readonly number[]>>;
}

const text = factTexts.get("cpm_textbook_cases.json");
const cases: readonly Case[] = text === undefined ? [] : JSON.parse(text).cases;

describe.skipIf(cases.length === 0)("textbook networks (skipped where the oracles are absent)", () => {
  it.each(cases.map((one) => [one.id, one] as const))(
    "E13 E15 %s: dates, slack and the critical path",
    (_id, one) => {
      const items: Record<string, Fields> = {};
      const links: Record<string, Fields> = {};
      for (const [id, duration] of Object.entries(one.dur)) items[id] = { duration };
      for (const [to, froms] of Object.entries(one.pred)) {
        if (froms.length === 0) items[to] = { ...items[to], start: "2026-01-05" };
        for (const from of froms) links[`${from}-${to}`] = { from, to };
      }
      const plan = buildPlan(items, links);
      const at = positionTimes(plan);
      const found = Object.keys(one.expected).map((id) => [id, [...at(id).early, ...at(id).late]]);
      expect(Object.fromEntries(found)).toEqual(one.expected);
      for (const [id, slack] of Object.entries(one.slack ?? {})) expect(at(id).total).toBe(slack);
      const schedule = schedulePlan(plan);
      const critical = [...schedule.items].filter(([, figures]) => figures.critical).map(([id]) => id);
      expect(critical.sort()).toEqual([...one.critical].sort());
      expect(Math.max(...Object.keys(one.dur).map((id) => at(id).early[1]))).toBe(one.duration);
    },
  );
});
