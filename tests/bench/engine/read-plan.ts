import type { Plan } from "@throughline/engine";
import { type BoardSnapshot, readItem, readLink, readMeta } from "@throughline/model";

/** A snapshot as the engine takes it: records checked and complete, none shared with an earlier reading. */
export function readPlan({ meta, items, links }: BoardSnapshot): Plan {
  return {
    meta: readMeta(meta),
    items: new Map(Object.entries(items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(Object.entries(links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
}

/** The plan with another duration of one item; all other records are the very same. */
export function withDuration(plan: Plan, id: string, duration: number): Plan {
  const item = plan.items.get(id);
  if (item?.kind !== "project") throw new Error(`There is no project "${id}".`);
  return { ...plan, items: new Map(plan.items).set(id, { ...item, duration }) };
}
