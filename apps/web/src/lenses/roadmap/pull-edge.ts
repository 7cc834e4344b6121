import { toDate } from "@throughline/engine";
import type { Item } from "@throughline/model";
import { showDate } from "../../canvas/cards/format-figure.ts";
import { boardCalendar, isDated } from "../../trials/days-of-work.ts";
import { sayStretch } from "../../trials/say-move.ts";
import { stretchFromStart } from "../../trials/stretch-from-start.ts";
import { durationOf, stretchWork } from "../../trials/stretch-work.ts";
import { subjectIn } from "../../trials/subjects-of.ts";
import { type Drop, NO_DROP } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { editsToWrites } from "./edits-to-writes.ts";
import { layOutRoadmap } from "./lay-out-roadmap.ts";
import { daysIn, xOf } from "./time-scale.ts";

/** Work that lasts and is not over can be pulled at both ends. */
export function pullableEdges(item: Item): readonly ("left" | "right")[] {
  if (!isDated(item) || item.kind === "milestone" || item.locked) return [];
  return item.status === "done" || item.status === "cancelled" ? [] : ["left", "right"];
}

/**
 * What pulling an end of a bar to `x` means: at the right another duration, at the left another start with the
 * same finish. Whole days; the duration counts working days.
 */
export function pullEdge(input: LensInput, id: string, edge: "left" | "right", x: number): Drop {
  const { scale, bars } = layOutRoadmap(input);
  const bar = bars.get(id);
  const subject = subjectIn(input, id);
  if (!bar || !subject) return { ok: false, reason: "It has no date yet. Bring it onto the axis first." };
  const { from, until } = bar.work;
  if (edge === "left") {
    const pulled = stretchFromStart(subject, daysIn(scale, x - xOf(scale, from)));
    if (!pulled.ok) return pulled;
    const [edit] = pulled.edits;
    if (!edit) return NO_DROP;
    const change = (edit.duration ?? 0) - durationOf(subject);
    const hint = `Starts ${edit.start ? showDate(edit.start) : ""}, ${sayStretch(change)}`;
    return { ok: true, name: "Change start and duration", writes: editsToWrites(pulled.edits), hint };
  }
  const calendar = boardCalendar(input.meta);
  const days = daysIn(scale, x - xOf(scale, until));
  const change = Math.round(calendar.toWork(until + days) - calendar.toWork(until));
  const pulled = stretchWork(subject, change);
  if (!pulled.ok) return pulled;
  const [edit] = pulled.edits;
  if (edit?.duration === undefined) return NO_DROP;
  const more = edit.duration - durationOf(subject);
  const finish = toDate(Math.ceil(calendar.finishAt(calendar.toWork(until) + more)) - 1);
  return {
    ok: true,
    name: "Change duration",
    writes: editsToWrites(pulled.edits),
    hint: `Until ${showDate(finish)}, ${sayStretch(more)}`,
  };
}
