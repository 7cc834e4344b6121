import type { Item, Link } from "@throughline/model";
import type { Plan } from "../plan.ts";
import { isSameValue } from "./is-same-value.ts";

/** What people themselves did between two states: records, not figures. */
export interface Edits {
  readonly items: EditsOf<Item>;
  readonly links: EditsOf<Link>;
  /** Board settings that differ, by key. */
  readonly meta: readonly string[];
}

export interface EditsOf<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T; readonly keys: readonly string[] }[];
}

/** Fields that say where and how a card is drawn; changing them changes nothing of the plan. */
const DRAWING = new Set(["pos", "size", "z", "section", "color", "locked", "author", "repairs"]);

/** The records in which two plans differ, in the order of their ids. Equal objects cost one look. */
export function findEdits(before: Plan, after: Plan): Edits {
  const meta = [
    ...(["currency", "statusDate", "workdays", "holidays"] as const),
    ...(["budget", "scoreMethod", "judgements"] as const),
  ];
  return {
    items: diff(before.items, after.items),
    links: diff(before.links, after.links),
    meta: meta.filter((key) => !isSameValue(before.meta[key], after.meta[key])),
  };
}

type Stored = Readonly<Record<string, unknown>> & { readonly id: string };

function diff<T extends Stored>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): EditsOf<T> {
  const added: T[] = [];
  const removed: T[] = [];
  const changed: { before: T; after: T; keys: readonly string[] }[] = [];
  if (before === after) return { added, removed, changed };
  for (const [id, now] of after) {
    const was = before.get(id);
    if (was === now) continue;
    if (was === undefined) added.push(now);
    else {
      const keys = differingKeys(was, now);
      if (keys.length > 0) changed.push({ before: was, after: now, keys });
    }
  }
  for (const [id, was] of before) if (!after.has(id)) removed.push(was);
  return {
    added: added.sort(byId),
    removed: removed.sort(byId),
    changed: changed.sort((one, other) => byId(one.after, other.after)),
  };
}

function differingKeys(was: Stored, now: Stored): string[] {
  const found: string[] = [];
  for (const key in now) {
    const [one, other] = [was[key], now[key]];
    if (one !== other && !DRAWING.has(key) && !isSameValue(one, other)) found.push(key);
  }
  for (const key in was) if (!Object.hasOwn(now, key) && !DRAWING.has(key)) found.push(key);
  return found.sort();
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
