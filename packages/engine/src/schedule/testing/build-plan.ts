import { readItem, readLink, readMeta } from "@throughline/model";
import type { Plan } from "../../plan.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** A plan of plain records by id; what they leave out has its default, and items are projects. */
export function buildPlan(
  items: Readonly<Record<string, Fields>>,
  links: Readonly<Record<string, Fields>> = {},
  meta: Fields = {},
): Plan {
  return {
    meta: readMeta(meta),
    items: new Map(Object.entries(items).map(([id, raw]) => [id, readItem(id, { kind: "project", ...raw })])),
    links: new Map(
      Object.entries(links).map(([id, raw]) => [id, readLink(id, { kind: "dependency", ...raw })]),
    ),
  };
}

/** Finish-to-start dependencies between consecutive items, with ids `a-b`. */
export function chain(...ids: readonly string[]): Readonly<Record<string, Fields>> {
  const links: Record<string, Fields> = {};
  for (const [at, to] of ids.entries()) {
    const from = ids[at - 1];
    if (from !== undefined) links[`${from}-${to}`] = { from, to };
  }
  return links;
}
