import type { Facts } from "../arrangement.ts";
import type { WorkNote } from "./find-notes.ts";
import { healthOf } from "./health-of.ts";
import type { DatedWork } from "./shown-work.ts";
import { MARKED } from "./title-room.ts";

/** A bar from this width on has room for its progress in percent. */
const WITH_PERCENT = 120;

interface Shown {
  readonly work: DatedWork;
  readonly width: number;
  readonly isParent: boolean;
  /** The title fits into the bar; else it stands to the right. */
  readonly isInside: boolean;
  /** How wide the title may be beside the bar. */
  readonly room: number;
  readonly note: WorkNote | null;
}

/** What a bar says beside its record; read by the face. */
export function barFacts({ work, width, isParent, isInside, room, note }: Shown): Facts {
  const { item, figures } = work;
  const schedule = figures?.schedule;
  const isOver = item.status === "done" || item.status === "reached" || item.status === "cancelled";
  return {
    form: item.kind === "milestone" ? "moment" : isParent ? "whole" : "bar",
    inside: isInside,
    isShort: width < MARKED,
    hasPercent: width >= WITH_PERCENT,
    room,
    health: healthOf(item, figures),
    critical: schedule?.critical === true && !isOver,
    start: schedule?.start ?? item.start,
    finish: schedule?.finish ?? null,
    p80: isOver ? null : (figures?.dateRisk?.p80 ?? null),
    slip: schedule?.slip ?? null,
    float: isOver ? null : (schedule?.totalFloat ?? null),
    note: note?.text ?? null,
    noteTitle: note?.title ?? null,
  };
}

/** What a card in the tray says. */
export const TRAY_FACTS: Facts = Object.freeze({ form: "tray" });
