import { isSameValue, type Plan } from "@throughline/engine";
import {
  type BoardSnapshot,
  checkValue,
  type Field,
  type Item,
  itemFields,
  type Link,
  linkFields,
  metaFields,
  readItem,
  readLink,
  readMeta,
} from "@throughline/model";
import { BOARD_EDIT, type PresenceEdit } from "@throughline/protocol";
import type { RecordChanges } from "./figures-messages.ts";

/** A board without a record. */
export const emptyPlan: Plan = { meta: readMeta({}), items: new Map(), links: new Map() };

/** The plan with some records changed. The plan handed in stays as it is. */
export function changePlan(plan: Plan, changes: RecordChanges): Plan {
  return {
    meta: changes.meta ?? plan.meta,
    items: changeRecords(plan.items, changes.items, changes.goneItems),
    links: changeRecords(plan.links, changes.links, changes.goneLinks),
  };
}

/**
 * The plan as a trial would leave it. Edits of records that are not there are passed over. Links that nobody tries to
 * change stay the same map: what was found for them holds for the trial as well.
 */
export function tryEdits<M extends Plan["meta"]>(
  plan: Plan & { readonly meta: M },
  edits: readonly PresenceEdit[],
): Plan & { readonly meta: M } {
  const items = new Map(plan.items);
  let tried: Map<string, Link> | null = null;
  let meta: M = plan.meta;
  for (const { id, ...fields } of edits) {
    const [item, link] = [items.get(id), (tried ?? plan.links).get(id)];
    if (item) items.set(id, editRecord(item, itemFields(item.kind), fields));
    else if (link) {
      tried ??= new Map(plan.links);
      tried.set(id, editRecord(link, linkFields(link.kind), fields));
    } else if (id === BOARD_EDIT) meta = editRecord(meta, metaFields, fields);
  }
  return { meta, items, links: tried ?? plan.links };
}

/** Whether two plans of one board hold the same records, by their values; quick where most records are shared. */
export function isSamePlan(one: Plan, other: Plan): boolean {
  return (
    isSameValue(one.meta, other.meta) &&
    isSameRecords(one.items, other.items) &&
    isSameRecords(one.links, other.links)
  );
}

function isSameRecords(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  if (one.size !== other.size) return false;
  for (const [id, record] of one) if (!isSameValue(record, other.get(id))) return false;
  return true;
}

/** A plan of records from elsewhere, which are checked like those of a document. */
export function readStoredPlan({ meta, items, links }: BoardSnapshot): Plan {
  return {
    meta: readMeta(meta),
    items: new Map(Object.entries(items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(Object.entries(links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
}

/** The plan as it was agreed: baseline dates in place of typed ones, nothing begun and no status date. */
export function baselineOf(plan: Plan): Plan {
  const items = new Map<string, Item>();
  for (const [id, item] of plan.items) items.set(id, atBaseline(item));
  return { ...plan, meta: { ...plan.meta, statusDate: null }, items };
}

function atBaseline(item: Item): Item {
  if (item.kind === "milestone" && item.baselineStart !== null) {
    return { ...item, start: item.baselineStart, status: "planned" };
  }
  if (item.kind !== "project" || item.baselineStart === null) return item;
  const { baselineStart: start, baselineDuration } = item;
  return { ...item, start, duration: baselineDuration ?? item.duration, progress: 0, status: "not-started" };
}

/** Only fields the record has, with values they take, are written: what comes from another browser is not trusted. */
function editRecord<R extends object>(
  record: R,
  table: Readonly<Record<string, Field<unknown>>>,
  fields: Omit<PresenceEdit, "id">,
): R {
  const kept = Object.entries(fields).filter(([name, value]) => {
    const field = table[name];
    return field !== undefined && value !== undefined && checkValue(field, value).ok;
  });
  return { ...record, ...Object.fromEntries(kept) };
}

function changeRecords<R extends Item | Link>(
  records: ReadonlyMap<string, R>,
  changed: readonly R[],
  gone: readonly string[],
): ReadonlyMap<string, R> {
  if (changed.length === 0 && gone.length === 0) return records;
  const next = new Map(records);
  for (const record of changed) next.set(record.id, record);
  for (const id of gone) next.delete(id);
  return next;
}
