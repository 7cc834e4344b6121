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
