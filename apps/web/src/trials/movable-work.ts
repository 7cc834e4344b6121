import { itemName } from "../panels/item-name.ts";
import { type DatedItem, isDated, stateOfWork } from "./days-of-work.ts";
import { type Refusal, refuse, type TrialSubject } from "./trial-edits.ts";

/** A card with a duration of its own to change. */
export type LastingItem = Exclude<DatedItem, { readonly kind: "milestone" }>;

/** The card if it can be moved in time, else the sentence that says why not. */
export function movableWork({
  item,
  meta,
}: TrialSubject): { readonly ok: true; readonly item: DatedItem } | Refusal {
  const name = `“${itemName(item)}”`;
  if (!isDated(item)) return refuse(`${name} has no dates to move.`);
  if (item.locked) return refuse(`${name} is locked. Unlock it to change its dates.`);
  const state = stateOfWork(item, meta);
  if (state === "done") return refuse(`${name} is done; its dates are history.`);
  if (state === "cancelled") return refuse(`${name} is canceled; it has no dates in the plan.`);
  return { ok: true, item };
}

/**
 * The card if one of its ends can be pulled, else the sentence that says why not; `instead` says what to do with
 * work that lasts as long as its parts.
 */
export function stretchableWork(
  subject: TrialSubject,
  instead: string,
): { readonly ok: true; readonly item: LastingItem } | Refusal {
  const movable = movableWork(subject);
  if (!movable.ok) return movable;
  const { item } = movable;
  const name = `“${itemName(item)}”`;
  if (item.kind === "milestone") return refuse(`${name} is a milestone: a moment, without a duration.`);
  if (subject.figures?.schedule?.drivers.some((driver) => driver.reason === "child"))
    return refuse(`${name} lasts as long as its parts. ${instead}`);
  return { ok: true, item };
}
