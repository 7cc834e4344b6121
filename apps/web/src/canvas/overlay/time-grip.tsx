import type { ScheduleFigures } from "@throughline/engine";
import { MoveHorizontal } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { lensOf } from "../../lenses/all-lenses.ts";
import { placesFreely } from "../../lenses/places-freely.ts";
import { useFigures, useTrials } from "../../live/figures/use-figures.ts";
import { useItem } from "../../live/use-record.ts";
import { itemName } from "../../panels/item-name.ts";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { isDated, shownStart } from "../../trials/days-of-work.ts";
import { createTimeHold, type HeldInTime, type TimeHold } from "../../trials/hold-in-time.ts";
import { sayShift, sayStretch } from "../../trials/say-move.ts";
import { notify } from "../../ui/notify.ts";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { useCanvas } from "../canvas-parts.ts";
import { showDate, showSpan } from "../cards/format-figure.ts";
import styles from "./time-grip.module.css";
import { attachTimeGrip, PIXELS_PER_DAY } from "./time-grip-hand.ts";
import { keepBelowCard, keepInSight } from "./time-grip-place.ts";

/** A bar below the one selected card with dates: dragging it moves the card in time, its end stretches it. */
export function TimeGrip() {
  const { hand } = useCanvas();
  const canEdit = useCanEdit();
  const only = useWorkspaceValue(({ selection: { items, links } }) =>
    items.length === 1 && links.length === 0 ? items[0] : undefined,
  );
  // In other lenses a place has a meaning of its own, and the Roadmap is all about time.
  const isOff = useWorkspaceValue(
    ({ editing, tool, lens }) => editing !== null || tool.name !== "select" || !placesFreely(lensOf(lens)),
  );
  const isBusy = useStore(hand, (state) => state.moving || state.marquee !== null || state.linking !== null);
  if (only === undefined || isOff || isBusy || !canEdit) return null;
  return <GripOf key={only} id={only} />;
}

function GripOf({ id }: { readonly id: string }) {
  const { session } = useCanvas();
  const item = useItem(id);
  const figures = useFigures(id);
  if (!item || !isDated(item) || item.locked) return null;
  if (shownStart({ item, figures, meta: session.live.meta() }) === null) return null;
  return <Grip id={id} name={itemName(item)} isMoment={item.kind === "milestone"} />;
}

interface GripProps {
  readonly id: string;
  readonly name: string;
  /** A milestone has no end to pull. */
  readonly isMoment: boolean;
}

function Grip({ id, name, isMoment }: GripProps) {
  const parts = useCanvas();
  const { session } = parts;
  const place = useRef<HTMLDivElement>(null);
  const [hold] = useState<TimeHold>(() => createTimeHold(session, id));
  const held = useStore(hold.state, (state) => state.held);
  const dates = useShownDates(id, held);
  useEffect(() => (place.current ? keepBelowCard(place.current, parts, id) : undefined), [parts, id]);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    return attachTimeGrip(element, parts, hold, (reason) => notify(reason, "problem"));
  }, [parts, hold]);

  const size = held && held.days !== 0 ? sayHeld(held) : "";
  const refusal = held && !held.result.ok ? held.result.reason : null;
  const text = [refusal ?? dates, size].filter((part) => part !== "").join(", ");
  const pixels = (how: HeldInTime["how"]) =>
    held?.how === how ? keepInSight(parts, id, held.days * PIXELS_PER_DAY) : 0;
  const slider = (how: HeldInTime["how"], label: string) => ({
    role: "slider",
    "aria-label": label,
    tabIndex: 0,
    "data-time": how,
    "aria-orientation": "horizontal" as const,
    "aria-valuemin": -RANGE,
    "aria-valuemax": RANGE,
    "aria-valuenow": held?.how === how ? held.days : 0,
    "aria-valuetext": text,
  });
  return (
    <div
      ref={place}
      className={styles.place}
      data-own-pointer=""
      data-own-keys=""
      data-time-grip={id}
      data-held={held?.how}
      data-refused={refusal === null ? undefined : ""}
    >
      <div className={styles.track} aria-hidden />
      <div
        className={styles.bar}
        style={{
          translate: `${pixels("move")}px`,
          marginRight: `${-Math.max(SHORTEST, pixels("stretch"))}px`,
        }}
      >
        <div className={styles.body} {...slider("move", `Move “${name}” in time`)}>
          <MoveHorizontal aria-hidden size={14} />
          <span className={styles.dates}>{dates}</span>
        </div>
        {!isMoment && (
          <div className={styles.end} {...slider("stretch", `Change how long “${name}” takes`)} />
        )}
        {size !== "" && <p className={styles.size}>{refusal ?? size}</p>}
      </div>
    </div>
  );
}

/** Ten years of days either way; a drag may go on beyond. */
const RANGE = 3650;
/** How far the end may be pulled back into the bar, in pixels, so that there is something left to hold. */
const SHORTEST = -120;

function sayHeld({ how, days }: HeldInTime): string {
  return how === "move" ? sayShift(days) : sayStretch(days);
}

/** The computed dates in words: while held, those that the drop would give, as soon as they are known. */
function useShownDates(id: string, held: HeldInTime | null): string {
  const { session } = useCanvas();
  const figures = useFigures(id);
  const item = useItem(id);
  const trials = useTrials();
  const own = held && trials.find((trial) => trial.by === session.peers.clientId());
  const schedule = own?.items.get(id)?.schedule ?? figures?.schedule;
  if (schedule) return spanOf(schedule);
  return item && isDated(item) && item.start !== null ? showDate(item.start) : "";
}

function spanOf({ start, finish }: ScheduleFigures): string {
  if (start.slice(0, 4) === finish.slice(0, 4)) return showSpan(start, finish) ?? "";
  return `${showDate(start)} – ${showDate(finish)}`;
}
