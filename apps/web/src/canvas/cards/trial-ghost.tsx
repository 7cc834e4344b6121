import type { ItemFigures } from "@throughline/engine";
import { MoveRight } from "lucide-react";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useTrialFigures } from "../../live/figures/use-trial-figures.ts";
import { useSession } from "../../session/session-context.ts";
import { personColor } from "../../ui/person-color.ts";
import cardStyles from "./card.module.css";
import styles from "./computed.module.css";
import { showDate, showDay, showShare } from "./format-figure.ts";

interface Shift {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What a trial would do to this card: the old figure struck through and the new one, in the colour of the
 * person who tries. It lies over the foot of the card, so nothing on the card moves.
 */
export function TrialGhost({ id }: { readonly id: string }) {
  const { peers } = useSession();
  const now = useFigures(id);
  const trial = useTrialFigures(id);
  const shift = trial && findShift(now ?? {}, trial.figures);
  if (!shift) return null;
  const mine = trial.by === peers.clientId();
  const person = mine ? peers.me() : peers.others().find(({ clientId }) => clientId === trial.by)?.presence;
  const who = mine ? "You try this out" : `${person?.user.name ?? "Someone"} tries this out`;
  return (
    <div
      className={styles.ghost}
      style={personColor(person?.user.color ?? "var(--accent)")}
      title={`${who}. ${shift.label}: ${shift.before}, then ${shift.after}.`}
    >
      <span className={cardStyles.unseen}>{`${who}. ${shift.label}`}</span>
      <s>{shift.before}</s>
      <MoveRight aria-label="then" size={12} />
      <b>{shift.after}</b>
    </div>
  );
}

/**
 * The first figure, in the order of what people look for, that reads differently. Float is not among them: one
 * move changes it on every card that does not move.
 */
function findShift(now: ItemFigures, then: ItemFigures): Shift | undefined {
  const shifts: readonly (Shift | undefined)[] = [
    dates("Finish", now.schedule?.finish, then.schedule?.finish),
    dates("Start", now.schedule?.start, then.schedule?.start),
    dates("Benefit start", now.benefit?.start, then.benefit?.start),
    shift("Peak load", now.team?.peak?.ratio, then.team?.peak?.ratio, (ratio) => `peak ${showShare(ratio)}`),
    shift("Health", now.goal?.health, then.goal?.health, (health) => `health ${showShare(health)}`),
    shift("Covered", now.goal?.coverage, then.goal?.coverage, (part) => `${showShare(part)} covered`),
  ];
  return shifts.find((one) => one !== undefined);
}

function dates(label: string, before?: string | null, after?: string | null): Shift | undefined {
  const moved = shift(label, before, after, showDate);
  const sameYear = before?.slice(0, 4) === after?.slice(0, 4);
  return moved && before && sameYear ? { ...moved, before: showDay(before) } : moved;
}

/** undefined while both read the same. */
function shift<Value>(
  label: string,
  before: Value | null | undefined,
  after: Value | null | undefined,
  show: (value: Value) => string,
): Shift | undefined {
  const [from, to] = [before == null ? "none" : show(before), after == null ? "none" : show(after)];
  return from === to ? undefined : { label, before: from, after: to };
}
