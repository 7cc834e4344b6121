import { entryKey, type RawRecord, readItem, readLink, readMeta } from "@throughline/model";
import { toDay } from "../../calendar/day-number.ts";
import type { Plan } from "../../plan.ts";
import type { PlanSchedule, ScheduleFigures } from "../../schedule/schedule-figures.ts";

/** A plan of records by id, as a test writes them; a kind must be among the fields. */
export function buildPlan(
  items: Readonly<Record<string, RawRecord>>,
  links: Readonly<Record<string, RawRecord>> = {},
  meta: RawRecord = {},
): Plan {
  return {
    meta: readMeta(meta),
    items: new Map(Object.entries(items).map(([id, raw]) => [id, readItem(id, storeSeries(raw))])),
    links: new Map(Object.entries(links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
}

/** Fields as a board keeps them: each entry of a series under a key of its own. */
export function storeSeries(fields: RawRecord): RawRecord {
  const stored: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) stored[name] = value;
    else for (const [key, entry] of Object.entries(value)) stored[entryKey(name, key)] = entry;
  }
  return stored;
}

/** Links of `from kind to` each, named by their words: `a delivers b` has the id `a delivers b`. */
export function buildLinks(
  ...sentences: readonly (string | readonly [string, RawRecord])[]
): Record<string, RawRecord> {
  const links: Record<string, RawRecord> = {};
  for (const sentence of sentences) {
    const [words, fields] = typeof sentence === "string" ? [sentence, {}] : sentence;
    const [from, kind, to] = words.split(" ");
    links[words] = { from, kind, to, ...fields };
  }
  return links;
}

/** A schedule in which the given items finish on the given days and nothing else is known. */
export function buildSchedule(
  finishes: Readonly<Record<string, string | (Partial<ScheduleFigures> & { readonly finish: string })>>,
): PlanSchedule {
  const items = new Map<string, ScheduleFigures>();
  for (const [id, given] of Object.entries(finishes)) {
    const own = typeof given === "string" ? { finish: given } : given;
    items.set(id, { ...blank, start: own.finish, lateStart: own.finish, lateFinish: own.finish, ...own });
  }
  const days = [...items.values()].map(({ finish }) => finish).sort((a, b) => toDay(a) - toDay(b));
  return { items, start: days[0] ?? null, finish: days.at(-1) ?? null, violations: [], cycles: [] };
}

const blank = {
  plannedStart: null,
  plannedFinish: null,
  duration: 10,
  totalFloat: 0,
  freeFloat: 0,
  independentFloat: 0,
  critical: false,
  nearCritical: false,
  longestPath: false,
  pushed: 0,
  slip: null,
  deadlineMiss: null,
  deadline: null,
  drivers: [],
};
