/** One thing that a change of the plan moves. */
export interface Consequence {
  readonly kind:
    | "date"
    | "link"
    | "benefit"
    | "goal"
    | "money"
    | "team"
    | "person"
    | "status"
    | "risk"
    | "funding"
    | "added"
    | "removed";
  /** The item (or link) it happens to; "plan" for the whole. */
  readonly id: string;
  /** Which figure moved: `finish`, `start`, `value`, `coverage`, `violation` … */
  readonly figure: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  /** Signed: working days for dates, currency for money, shares for shares; null when it has no size. */
  readonly delta: number | null;
  readonly tone: "better" | "worse" | "neutral";
  /** One plain sentence: “Go-live moves from 1 October to 19 December 2013, 56 working days later.” */
  readonly sentence: string;
  /** The shortest form, for the delta strip: “Go-live +11 weeks”. */
  readonly short: string;
  /** How much it matters, for sorting; larger first. */
  readonly weight: number;
}

/** What is different between two states of one plan. */
export interface Consequences {
  /** All of them, the weightiest first. */
  readonly changes: readonly Consequence[];
  /** The four or so that a room should see while someone drags. */
  readonly strip: readonly Consequence[];
  /** All of it in one plain sentence, or that nothing else moves. */
  readonly sentence: string;
}
