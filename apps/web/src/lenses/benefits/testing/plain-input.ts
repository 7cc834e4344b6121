import { type Item, type Link, readItem, readLink, readMeta } from "@throughline/model";
import type { LensInput } from "../../lens.ts";
import { benefitsLens } from "../benefits-lens.ts";

type Stored = Readonly<Record<string, unknown>> & { readonly id: string };

/** Records as a lens reads them, before anything is computed: for tests with many of them. */
export function plainInput(items: readonly Stored[], links: readonly Stored[]): LensInput {
  return {
    items: new Map<string, Item>(items.map(({ id, ...stored }) => [id, readItem(id, stored)])),
    links: new Map<string, Link>(links.map(({ id, ...stored }) => [id, readLink(id, stored)])),
    meta: readMeta({}),
    linksAt: () => new Set(),
    figures: { item: () => undefined, plan: () => null },
    look: benefitsLens.look,
  };
}
