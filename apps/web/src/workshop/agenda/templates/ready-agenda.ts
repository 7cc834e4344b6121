import type { ActivityRules, ItemKind, StepRight, TalkValues } from "@throughline/model";

/** A step as it is planned; its place comes when it is put into an agenda. */
export type PlannedStep = Omit<TalkValues<"agenda">, "order">;

/** An agenda to begin with. Everything in it can be changed once it was taken. */
export interface ReadyAgenda {
  readonly id: string;
  readonly title: string;
  /** When it is the right one, as one sentence. */
  readonly purpose: string;
  readonly steps: readonly PlannedStep[];
}

/** A step with what it asks for; its view is all that the lens shows. */
export function planStep(
  title: string,
  minutes: number,
  may: StepRight,
  lens: string,
  instructions: string,
  activity: ActivityRules | null = null,
): PlannedStep {
  return { title, minutes, may, lens, view: null, instructions, activity };
}

const RULES: ActivityRules = {
  kind: "dots",
  title: "",
  kinds: [],
  items: [],
  votes: 5,
  manyPerObject: false,
  anonymous: true,
  hidden: true,
  field: "",
};

/** Private writing that is to become cards of these kinds. */
export function write(title: string, kinds: readonly ItemKind[]): ActivityRules {
  return { ...RULES, kind: "proposals", title, kinds: [...kinds] };
}

/** A secret vote without names, at most one dot of a person on a card. */
export function vote(title: string, kinds: readonly ItemKind[], votes: number): ActivityRules {
  return { ...RULES, title, kinds: [...kinds], votes };
}

/** A score of one field of all cards of these kinds, sealed until the end, with the names of who gave it. */
export function score(title: string, field: string, kinds: readonly ItemKind[]): ActivityRules {
  return { ...RULES, kind: "scores", title, field, kinds: [...kinds], anonymous: false };
}

/** Three estimates of the duration of each card of these kinds, sealed until the end, with names. */
export function estimate(title: string, kinds: readonly ItemKind[]): ActivityRules {
  return { ...RULES, kind: "durations", title, kinds: [...kinds], anonymous: false };
}
