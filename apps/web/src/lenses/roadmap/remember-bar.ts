import type { DatedItem } from "../../trials/days-of-work.ts";
import type { LensInput } from "../lens.ts";
import type { WorkNote } from "./find-notes.ts";
import { type Measured, measureBar } from "./measure-bar.ts";
import { isShown } from "./roadmap-look.ts";
import type { DatedWork } from "./shown-work.ts";
import type { TimeScale } from "./time-scale.ts";

/** All that a measured bar depends on beside its record, in one fixed order. */
type Circumstances = readonly unknown[];

const known = new WeakMap<DatedItem, { readonly now: Circumstances; readonly measured: Measured }>();

/**
 * The measured bar of a card. Records are frozen and figures keep their identity, so what was measured holds until
 * one of them changes: while a card is dragged, only those that move are measured again.
 */
export function rememberBar(
  input: LensInput,
  scale: TimeScale,
  work: DatedWork,
  note: WorkNote | null,
  isParent: boolean,
): Measured {
  const { look, meta } = input;
  const { figures, from, until } = work;
  const now: Circumstances = [
    figures,
    from,
    until,
    scale.origin,
    scale.perDay,
    isShown(look, "baseline"),
    isShown(look, "likely"),
    meta.workdays,
    meta.holidays,
    note?.title,
    note?.wanted,
    note?.given,
    isParent,
  ];
  const before = known.get(work.item);
  if (before && now.every((value, at) => value === before.now[at])) return before.measured;
  const measured = measureBar(input, scale, work, note, isParent);
  known.set(work.item, { now, measured });
  return measured;
}
