import { itemName } from "../../panels/item-name.ts";
import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { changePeople } from "./change-people.ts";
import { findHeld, type Held, linkBetween } from "./held.ts";
import { type Axis, periodAt, readAxis } from "./read-axis.ts";
import { readMonths } from "./read-months.ts";
import { type Row, readRows, rowAt } from "./read-rows.ts";
import { sayMove } from "./say-move.ts";
import { shiftStretch } from "./shift-stretch.ts";

/**
 * What it means to bring people to another period, to another team, or both. Another team takes all of their work,
 * or, where it works on the same already, these people alone.
 */
export function dropToken(input: LensInput, token: string, rect: Rect): Drop {
  const axis = readAxis(input);
  const held = findHeld(input, token);
  if (!axis || !held) return NO_DROP;
  const target = rowAt(readRows(input), rect.y + rect.height / 2) ?? held.row;
  const to = periodUnder(axis, held, rect);
  const isLater = to !== held.allocation.first;
  if (!isLater && target === held.row) return NO_DROP;
  const refusal = whyFixed(input, axis, held, target, isLater);
  if (refusal !== null) return { ok: false, reason: refusal };
  const writes =
    axis.scale.name === "month" ? moveMonth(input, held, target, to) : moveStretch(input, held, target, to);
  if (writes.length === 0) return NO_DROP;
  const gives = writes.some((write) => write.do === "retarget");
  const name = gives ? `Give work to ${itemName(target.team)}` : "Move people";
  return { ok: true, name, writes, hint: sayMove(input, held, axis, target, to) };
}

function periodUnder(axis: Axis, { allocation }: Held, rect: Rect): number {
  if (axis.scale.name === "month") return periodAt(axis, rect.x + rect.width / 2);
  return allocation.first + Math.round((rect.x - allocation.rect.x) / axis.scale.width);
}

function moveMonth(input: LensInput, held: Held, target: Row, to: number): readonly Write[] {
  const { link, work, row, allocation } = held;
  const { first: from, people } = allocation;
  const item = work.item.id;
  const other = target === row ? undefined : linkBetween(input, target.team.id, item);
  if (!other) {
    const given = target === row ? [] : [give(held, target)];
    if (to === from) return given;
    const changes = new Map([
      [from, -people],
      [to, people],
    ]);
    return [...given, ...changePeople(input, { link, team: target.team, item }, work.units, changes)];
  }
  const units = new Map<number, number>();
  for (const [month, { parts }] of readMonths(target.figures)) {
    units.set(month, parts.find((part) => part.link === other.id)?.units ?? 0);
  }
  return [
    ...changePeople(input, { link, team: row.team, item }, work.units, new Map([[from, -people]])),
    ...changePeople(input, { link: other, team: target.team, item }, units, new Map([[to, people]])),
  ];
}

function moveStretch(input: LensInput, held: Held, target: Row, to: number): readonly Write[] {
  const weeks = to - held.allocation.first;
  const moved = weeks === 0 ? [] : shiftStretch(input, held, weeks);
  return target === held.row ? moved : [give(held, target), ...moved];
}

function give({ link }: Held, { team }: Row): Write {
  return { do: "retarget", id: link.id, ends: { from: team.id } };
}

/** Why these people cannot be moved so, in a sentence that says what to do; null when they can. */
function whyFixed(
  input: LensInput,
  axis: Axis,
  { row, work, link }: Held,
  target: Row,
  isLater: boolean,
): string | null {
  const name = `“${itemName(work.item)}”`;
  if ("status" in work.item && work.item.status === "done") {
    return `${name} is done; its people are history.`;
  }
  if (axis.scale.name === "month") return null;
  if (isLater && Object.keys(link.byPeriod).length > 0) {
    return `The people of ${name} are typed by month. Switch to months to move them.`;
  }
  if (target === row || !linkBetween(input, target.team.id, work.item.id)) return null;
  return `${itemName(target.team)} already works on ${name}. Switch to months to give it some of these people.`;
}
