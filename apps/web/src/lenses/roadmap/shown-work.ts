import { type ItemFigures, toDay } from "@throughline/engine";
import { boardCalendar, type DatedItem, isDated } from "../../trials/days-of-work.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";

/** A card that lies on the axis. Days count from 1970-01-01. */
export interface DatedWork {
  readonly item: DatedItem;
  readonly figures: ItemFigures | undefined;
  /** The first day. */
  readonly from: number;
  /** The day after the last. */
  readonly until: number;
}

/** The cards of this lens: those with dates by their start, then id, and those that have none yet by id. */
export interface ShownWork {
  readonly dated: readonly DatedWork[];
  readonly undated: readonly DatedItem[];
}

/** Finds the work of the board with the dates that people see: computed ones, else typed ones. */
export const listWork: (input: LensInput) => ShownWork = oncePerInput((input) => {
  const dated: DatedWork[] = [];
  const undated: DatedItem[] = [];
  for (const item of input.items.values()) {
    if (!isDated(item)) continue;
    const work = dateWork(input, item);
    if (work) dated.push(work);
    // Cancelled work without dates has no part in the plan, and will not get one.
    else if (item.status !== "cancelled") undated.push(item);
  }
  return {
    dated: dated.sort((one, other) => one.from - other.from || compareIds(one.item, other.item)),
    undated: undated.sort(compareIds),
  };
});

function dateWork(input: LensInput, item: DatedItem): DatedWork | null {
  const figures = input.figures.item(item.id);
  if (figures?.schedule) {
    const { start, finish } = figures.schedule;
    return { item, figures, from: toDay(start), until: Math.max(toDay(start), toDay(finish)) + 1 };
  }
  if (item.start === null) return null;
  const from = toDay(item.start);
  const duration = item.kind === "milestone" ? 0 : (item.duration ?? 0);
  const calendar = boardCalendar(input.meta);
  const until = duration > 0 ? calendar.finishAt(calendar.toWork(from) + duration) : from + 1;
  return { item, figures, from, until: Math.max(from + 1, Math.ceil(until)) };
}

function compareIds(one: DatedItem, other: DatedItem): number {
  return one.id < other.id ? -1 : 1;
}
