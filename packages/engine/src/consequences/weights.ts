/**
 * How much a consequence matters. Each class is a hundred wide, so that nothing of a lower class ever stands
 * above one of a higher class, however large it is; within a class the larger change comes first.
 */
export const WEIGHT = {
  /** Gates, milestones with a deadline or a fixed date, and deadlines newly missed. */
  gate: 900,
  /** The finish of the whole plan. */
  finish: 800,
  goal: 700,
  /** Benefits by money, then the plan's money. */
  benefit: 600,
  /** How many links are violated. */
  links: 500,
  /** Dates of critical work, and what became critical. */
  critical: 400,
  team: 300,
  status: 200,
  rest: 100,
  /** Money that is no part of the whole worth speaking of: told, but never in the strip. */
  trifle: 1,
} as const;

/** The weight of a change of this class; `size` is 0 to 1. */
export function weigh(base: number, size: number): number {
  return base + 99 * Math.min(1, Math.max(0, size));
}

/** The size of a move by working days: half at three months. */
export function sizeOfDays(days: number): number {
  const far = Math.abs(days);
  return far / (far + 60);
}

/** The size of an amount of money, whatever the currency: it grows with the number of its digits. */
export function sizeOfMoney(amount: number): number {
  return Math.log10(1 + Math.abs(amount)) / 16;
}

/** A change of money below this part of the whole is a trifle. */
const MATERIAL = 0.001;

/** The weight of a change of money: `size` within its class, or below all else where it is a trifle of the whole. */
export function weighMoney(base: number, size: number, delta: number, whole: number): number {
  const trifle = Math.abs(delta) < MATERIAL * Math.abs(whole);
  return trifle ? weigh(WEIGHT.trifle, sizeOfMoney(delta) / 2) : weigh(base, size);
}

/** What a person typed or dragged weighs less than all that follows from it: below 1. */
export function weighOwn(weight: number): number {
  return weight / 1000;
}

/** Whether a consequence is the edit itself and not what follows from it. */
export function isOwn(change: { readonly weight: number }): boolean {
  return change.weight < 1;
}
