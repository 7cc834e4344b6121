import { readItem, readLink, readMeta } from "@throughline/model";
import type { Plan } from "../../plan.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A plan of plain records: items and links by id, what they leave out at its default. */
export function buildPlan(
  items: Readonly<Record<string, Fields>>,
  links: Readonly<Record<string, Fields>> = {},
  meta: Fields = {},
): Plan {
  return {
    meta: readMeta(meta),
    items: new Map(Object.entries(items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(Object.entries(links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
}

/** A finish-to-start dependency. */
export function after(from: string, to: string, more: Fields = {}): Fields {
  return { kind: "dependency", from, to, type: "FS", ...more };
}

/** A project with a three-point estimate. */
export function work(optimistic: number, duration: number, pessimistic: number, more: Fields = {}): Fields {
  return { kind: "project", optimistic, duration, pessimistic, ...more };
}

/** A calendar without free days, so that positions are days after the start. */
export const everyDay = { workdays: [1, 2, 3, 4, 5, 6, 7] };

/** Where plans of tests start. */
export const start = "2026-01-01";

/** A risk that comes with a probability. */
export function chance(probability: number, more: Fields = {}): Fields {
  return { kind: "risk", probability, ...more };
}

/** A link from a risk to what it threatens. */
export function threat(from: string, to: string, more: Fields = {}): Fields {
  return { kind: "threatens", from, to, ...more };
}
