import { type Item, type ItemKind, itemFields, type Link } from "@throughline/model";
import { sayDays, sayGap } from "../words/say-days.ts";
import { sayCount } from "../words/say-list.ts";
import { sayKinds } from "../words/say-name.ts";
import type { Comparison } from "./comparison.ts";
import type { Edits } from "./find-edits.ts";
import type { PlanState } from "./plan-state.ts";

/** Who does it, at the head of the sentence: “Moving “Rules” by 13 weeks”, and whether verbs follow in the plural. */
export interface Cause {
  readonly text: string;
  readonly plural: boolean;
}

type ItemEdit = Edits["items"]["changed"][number];

/** What changes when a card is dragged along time; the dates must agree, the lane may change with them. */
const MOVING = new Set(["start", "earliestStart", "constraint", "constraintDate", "part", "rank"]);
/** What a drag may leave behind beside dates. */
const LANES = new Set(["part", "rank"]);
const NAMEABLE = new Set(["line", "number", "money", "days", "share", "score", "date", "choice"]);

const SETTINGS: Readonly<Record<string, string>> = {
  statusDate: "Changing the status date",
  currency: "Changing the currency",
  budget: "Changing the budget",
  scoreMethod: "Ranking by another method",
  judgements: "Judging the criteria anew",
};

/** Names what people did, as one deed where it was one. */
export function sayCause(comparison: Comparison): Cause {
  const { items, meta } = comparison.edits;
  const links = ownLinks(comparison.edits);
  const cards = items.added.length + items.removed.length + items.changed.length;
  const arrows = links.added.length + links.removed.length + links.changed.length;
  const count = cards + arrows + (meta.length > 0 ? 1 : 0);
  if (count === 0) return one("The change");
  if (isNewOrder(comparison.edits, count)) return one("The new order");
  if (count === 1)
    return one(
      cards === 1 ? sayCard(comparison) : arrows === 1 ? sayArrow(comparison, links) : sayMeta(meta),
    );
  const together = cards === count ? sayMovingTogether(comparison, items.changed, cards) : null;
  return together === null ? { text: `These ${count} changes`, plural: true } : one(together);
}

/** Several ranks, or one that made an order by hand of a ranking by score. */
function isNewOrder({ items, meta }: Edits, count: number): boolean {
  const { changed } = items;
  const isOrder = meta.every((key) => key === "scoreMethod") && changed.length + meta.length > 1;
  const edits = changed.length + (meta.length > 0 ? 1 : 0);
  return isOrder && edits === count && changed.length > 0 && changed.every(isRanking);
}

function isRanking({ keys }: ItemEdit): boolean {
  return keys.length === 1 && keys[0] === "rank";
}

/** Links that did not come or go with a card. */
function ownLinks(edits: Edits): Edits["links"] {
  const cards = new Set([...edits.items.added, ...edits.items.removed].map((item) => item.id));
  const alone = (link: Link) => !cards.has(link.from) && !cards.has(link.to);
  return {
    added: edits.links.added.filter(alone),
    removed: edits.links.removed.filter(alone),
    changed: edits.links.changed,
  };
}

function sayCard(comparison: Comparison): string {
  const { added, removed, changed } = comparison.edits.items;
  const [edit] = changed;
  if (added[0]) return `Adding ${comparison.name(added[0].id)}`;
  if (removed[0]) return `Removing ${comparison.name(removed[0].id)}`;
  if (!edit) throw new Error("One card has to have changed.");
  const name = comparison.name(edit.after.id);
  const shift = shiftOf(comparison, edit);
  if (shift) return `Moving ${name} ${sayShift(comparison, shift)}`;
  const [key = ""] = edit.keys;
  if (edit.keys.length > 1) return `Changing ${name}`;
  if (key === "duration") return sayDuration(comparison, edit);
  if (key === "status" && "status" in edit.after && edit.after.status === "cancelled")
    return `Canceling ${name}`;
  return sayField(edit.after.kind, key, name);
}

function sayField(kind: ItemKind, key: string, name: string): string {
  const field = itemFields(kind)[key];
  if (!field || !NAMEABLE.has(field.control)) return `Changing ${name}`;
  return `Changing the ${field.label.slice(0, 1).toLowerCase()}${field.label.slice(1)} of ${name}`;
}

function sayDuration(comparison: Comparison, { before, after }: ItemEdit): string {
  const name = comparison.name(after.id);
  const [was, now] = [durationOf(before), durationOf(after)];
  if (was === null || now === null) return sayField(after.kind, "duration", name);
  const size = sayDays(Math.abs(now - was), comparison.daysPerWeek);
  return `Making ${name} ${size} ${now > was ? "longer" : "shorter"}`;
}

interface Shift {
  readonly from: string;
  readonly to: string;
}

/**
 * From where to where a card was dragged along time: by its typed start, and where that stayed (work under way
 * cannot start again) by its finish. Null when it was not dragged, or when more than that changed.
 */
function shiftOf(comparison: Comparison, { before, after, keys }: ItemEdit): Shift | null {
  if (!keys.every((key) => MOVING.has(key)) || keys.every((key) => LANES.has(key))) return null;
  const [from, to] = keys.includes("start")
    ? [startOf(before), startOf(after)]
    : [finishOf(comparison.before, before.id), finishOf(comparison.after, after.id)];
  return from === null || to === null || from === to ? null : { from, to };
}

function sayShift(comparison: Comparison, { from, to }: Shift): string {
  const size = sayGap(from, to, comparison.daysBetween(from, to));
  return to > from ? `by ${size}` : `${size} earlier`;
}

/** “Moving 3 projects by 2 weeks”, when all cards moved as far as each other. */
function sayMovingTogether(comparison: Comparison, edits: readonly ItemEdit[], cards: number): string | null {
  if (edits.length !== cards) return null;
  const kinds = new Set(edits.map((edit) => edit.after.kind));
  const shifts = new Set<string>();
  for (const edit of edits) {
    const shift = shiftOf(comparison, edit);
    if (!shift) return null;
    shifts.add(sayShift(comparison, shift));
  }
  const [kind] = kinds;
  const [shift] = shifts;
  if (shifts.size !== 1 || kind === undefined || shift === undefined) return null;
  const what = kinds.size === 1 ? sayKinds(cards, kind) : sayCount(cards, "card", "cards");
  return `Moving ${what} ${shift}`;
}

function sayArrow(comparison: Comparison, { added, removed, changed }: Edits["links"]): string {
  const link = added[0] ?? removed[0] ?? changed[0]?.after;
  if (!link) throw new Error("One link has to have changed.");
  const [from, to] = [comparison.name(link.from), comparison.name(link.to)];
  if (added[0]) return `Linking ${from} to ${to}`;
  return `${removed[0] ? "Removing" : "Changing"} the link from ${from} to ${to}`;
}

function sayMeta(keys: readonly string[]): string {
  if (keys.length > 1) return "Changing the settings of the board";
  return SETTINGS[keys[0] ?? ""] ?? "Changing the working days";
}

function startOf(item: Item): string | null {
  return "start" in item ? item.start : null;
}

function finishOf(state: PlanState, id: string): string | null {
  return state.figures.items.get(id)?.schedule?.finish ?? null;
}

function durationOf(item: Item): number | null {
  return "duration" in item ? item.duration : null;
}

function one(text: string): Cause {
  return { text, plural: false };
}
