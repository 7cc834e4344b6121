import { toDay, type Violation } from "@throughline/engine";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { listWork } from "./shown-work.ts";

/** What the plan's own dates break at one card: the day wanted, the day given, and the words. */
export interface WorkNote {
  /** “5 d short”. */
  readonly text: string;
  /** A sentence. */
  readonly title: string;
  /** Days from 1970-01-01. */
  readonly wanted: number;
  readonly given: number;
}

const TITLES: Readonly<Record<Violation["kind"], string>> = {
  link: "Its dates are earlier than what it waits for allows",
  constraint: "A fixed date cannot be kept",
  deadline: "Misses its deadline",
  promise: "Comes later than it was promised or is needed",
};

/** The worst broken rule of each card on the axis. Missed deadlines follow what is tried out; the rest the plan. */
export const findNotes: (input: LensInput) => ReadonlyMap<string, WorkNote> = oncePerInput((input) => {
  const notes = new Map<string, WorkNote>();
  const days = new Map<string, number>();
  const put = (id: string, size: number, note: WorkNote) => {
    if (size <= (days.get(id) ?? 0)) return;
    days.set(id, size);
    notes.set(id, note);
  };
  for (const { item, figures } of listWork(input).dated) {
    const { deadlineMiss, deadline, finish } = figures?.schedule ?? {};
    if (!deadlineMiss || deadlineMiss <= 0 || !deadline || !finish || item.status === "done") continue;
    put(item.id, deadlineMiss, {
      text: `${sayWhole(deadlineMiss)} late`,
      title: `${TITLES.deadline} by ${sayWhole(deadlineMiss)}.`,
      wanted: toDay(deadline) + 1,
      given: toDay(finish) + 1,
    });
  }
  for (const { kind, item, days: size, wanted, given } of input.figures.plan()?.violations ?? []) {
    if (kind === "deadline") continue;
    put(item, size, {
      text: `${sayWhole(size)} short`,
      title: `${TITLES[kind]}: ${sayWhole(size)} short.`,
      wanted: toDay(wanted),
      given: toDay(given),
    });
  }
  return notes;
});

function sayWhole(days: number): string {
  return `${Math.max(1, Math.round(days))} d`;
}
