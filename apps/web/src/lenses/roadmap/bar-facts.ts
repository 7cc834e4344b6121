import type { Facts } from "../arrangement.ts";
import { healthOf } from "./health-of.ts";
import type { WorkBar } from "./lay-out-roadmap.ts";
import { titleRoom } from "./title-room.ts";

/** Bars from this width on have room for marks inside, and from that width on for their progress in percent. */
const MARKED = 52;
const WITH_PERCENT = 120;

/** What a bar says beside its record; read by the face. */
export function barFacts({ work, rect, isParent, titleInside, shift, note }: WorkBar): Facts {
  const { item, figures } = work;
  const schedule = figures?.schedule;
  const isOver = item.status === "done" || item.status === "reached" || item.status === "cancelled";
  return {
    form: item.kind === "milestone" ? "moment" : isParent ? "whole" : "bar",
    inside: titleInside,
    isShort: rect.width < MARKED,
    hasPercent: rect.width >= WITH_PERCENT,
    shift: Math.round(shift),
    room: titleRoom(work, rect.width, note).title,
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
