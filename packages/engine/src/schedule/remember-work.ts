import type { Item } from "@throughline/model";
import type { Plan } from "../plan.ts";
import { collectWork, statusPosition } from "./collect-work.ts";
import type { LinkIndex } from "./link-index.ts";
import { isDated, readWork } from "./read-work.ts";
import type { WorkList } from "./work-list.ts";

interface Remembered {
  readonly index: LinkIndex;
  readonly ids: readonly string[];
  readonly records: Item[];
  readonly work: WorkList;
}

/** With more changes than these everything is read again. */
const MOST_CHANGES = 32;

/** By the frozen settings of the board: what was read last. */
const remembered = new WeakMap<Plan["meta"], Remembered>();

/**
 * The dated items of a plan as `collectWork` reads them. Most plans are the last one with few records changed, and
 * records are frozen: then only those few are read. `index` is of the plan's links.
 */
export function readAllWork(plan: Plan, index: LinkIndex): WorkList {
  const known = remembered.get(plan.meta);
  const changed = known && known.index === index ? findChanges(plan.items, known) : null;
  if (known && changed) {
    const work = changed.length === 0 ? known.work : readAgain(known, changed);
    remembered.set(plan.meta, { ...known, work });
    return lend(work);
  }
  const work = collectWork(plan, index);
  remembered.set(plan.meta, { index, ids: [...plan.items.keys()], records: [...plan.items.values()], work });
  return lend(work);
}

/** Whoever expands the nesting of a list adds a calendar to it. */
function lend(work: WorkList): WorkList {
  return { ...work, calendars: [...work.calendars] };
}

interface Change {
  readonly at: number;
  readonly item: Item;
}

/** The records that are others than last time; null where reading them alone would not do. */
function findChanges(items: Plan["items"], { ids, records }: Remembered): readonly Change[] | null {
  if (items.size !== records.length) return null;
  const changes: Change[] = [];
  let at = 0;
  for (const [id, item] of items) {
    if (id !== ids[at]) return null;
    if (item !== records[at]) {
      if (changes.length === MOST_CHANGES || !hasSameCalendars(records[at] as Item, item)) return null;
      changes.push({ at, item });
    }
    at += 1;
  }
  return changes;
}

/** True where a change leaves everybody's calendar, and the list of what is dated, as it was. */
function hasSameCalendars(before: Item, now: Item): boolean {
  if (before.kind !== now.kind || isDated(before) !== isDated(now)) return false;
  if (!("daysOff" in before) || !("daysOff" in now)) return true;
  return isSameList(before.daysOff, now.daysOff) && isSameList(before.extraDays, now.extraDays);
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((text, at) => text === other[at]));
}

function readAgain({ work, ids, records }: Remembered, changes: readonly Change[]): WorkList {
  const next: WorkList = {
    ...work,
    role: work.role.slice(),
    duration: work.duration.slice(),
    left: work.left.slice(),
    minStart: work.minStart.slice(),
    minFinish: work.minFinish.slice(),
    maxStart: work.maxStart.slice(),
    maxFinish: work.maxFinish.slice(),
    fixedStart: work.fixedStart.slice(),
    asLate: work.asLate.slice(),
    hasDate: work.hasDate.slice(),
    waits: work.waits.slice(),
    startDay: work.startDay.slice(),
    otherDay: work.otherDay.slice(),
  };
  for (const { at, item } of changes) {
    records[at] = item;
    const place = work.places.get(ids[at] as string);
    if (place === undefined || !isDated(item)) continue;
    const calendar = work.calendars[work.calendarOf[place] as number];
    if (!calendar) throw new Error(`Item ${item.id} has no calendar.`);
    readWork(next, place, item, calendar, statusPosition(calendar, work.statusDay));
  }
  return next;
}
