import type { Facts } from "../arrangement.ts";
import { healthOf } from "./health-of.ts";
import type { WorkBar } from "./lay-out-roadmap.ts";
import { MARKED, titleRoom } from "./title-room.ts";

/** A bar from this width on has room for its progress in percent. */
const WITH_PERCENT = 120;

/** What a bar says beside its record; read by the face. */
export function barFacts({ work, rect, isParent, titleInside, note }: WorkBar): Facts {
  const { item, figures } = work;
  const schedule = figures?.schedule;
  const isOver = item.status === "done" || item.status === "reached" || item.status === "cancelled";
  return {
    form: item.kind === "milestone" ? "moment" : isParent ? "whole" : "bar",
    inside: titleInside,
    isShort: rect.width < MARKED,
    hasPercent: rect.width >= WITH_PERCENT,
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
