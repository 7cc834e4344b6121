import type { Consequences, DependencyMatch, Plan } from "@throughline/engine";
import type { Activity, Grouping, Proposal, Workshop } from "@throughline/model";
import type { Thread } from "../comments/threads.ts";

/** Everything a summary is made of. Nothing is changed, and what was read from a stored plan is checked records. */
export interface SummaryInput {
  readonly session: NonNullable<Workshop["session"]>;
  /** The moment the summary is made, in the server's milliseconds. */
  readonly now: number;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly groups: ReadonlyMap<string, Grouping>;
  readonly threads: ReadonlyMap<string, Thread>;
  /** Who said something, and when, in any collection of the talk. */
  readonly said: readonly Said[];
  /** The plan as it was at the start; null when it was not kept or cannot be read. */
  readonly before: Plan | null;
  readonly plan: Plan;
  /** What the plan computes of the difference; null while that is not known. */
  readonly consequences: Consequences | null;
  readonly matches: readonly DependencyMatch[];
  /** The computed finish of an item; null where it has none. */
  finishOf(item: string): string | null;
  /** A person's name by the server's list, or what a record says where that is not known. */
  nameOf(person: string): string;
  /** The calendar date here at a moment. */
  dateAt(moment: number): string;
  /** What came of an activity in figures, as a sentence; null where nothing is counted or can be read yet. */
  resultOf(activity: Activity): string | null;
}

/** One word of the talk. */
export interface Said {
  readonly author: string | null;
  readonly written: number;
}

/** What a session leaves behind. */
export interface Summary {
  readonly title: string;
  /** Calendar date of its start. */
  readonly date: string;
  /** Whole minutes until its end, or until now while it runs. */
  readonly minutes: number;
  readonly isRunning: boolean;
  /** Who said, wrote or decided something in it, by name. */
  readonly people: readonly string[];
  readonly decisions: readonly DecisionMade[];
  readonly activities: readonly ActivityResult[];
  /** What people changed in the plan; null when the plan of the start is not known. */
  readonly changes: readonly RecordChange[] | null;
  readonly consequences: Consequences | null;
  readonly open: readonly OpenPoint[];
  readonly actions: readonly ActionToDo[];
  readonly next: readonly NextStep[];
}

/** A decision that was made or changed in the session. */
export interface DecisionMade {
  readonly id: string;
  readonly title: string;
  readonly outcome: string;
  readonly status: string;
  readonly by: string;
  readonly on: string | null;
  /** The vote or estimation it came from; empty for none. */
  readonly from: string;
}

/** One activity in one line. */
export interface ActivityResult {
  readonly key: string;
  readonly title: string;
  readonly line: string;
  /** Still open: nobody has ended it. */
  readonly isOpen: boolean;
}

/** A card or an arrow that came, went or changed, with what stood before and what stands now in plain words. */
export interface RecordChange {
  readonly id: string;
  readonly what: "added" | "removed" | "changed";
  /** What it is called, with its kind: “Project “Portal””. */
  readonly name: string;
  readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

/** Something that the session leaves open. */
export interface OpenPoint {
  readonly kind: "comment" | "issue" | "decision" | "request" | "dependency" | "proposal";
  /** The item or link it is about; empty where there is none on the board. */
  readonly id: string;
  readonly text: string;
  readonly detail: string;
}

/** Something that somebody has to do. */
export interface ActionToDo {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly due: string | null;
  /** Came or changed in the session. */
  readonly isNew: boolean;
}

/** Something with a date that comes after the session. */
export interface NextStep {
  readonly id: string;
  readonly what: string;
  readonly on: string;
}
