import { itemName } from "../../panels/item-name.ts";
import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { findHeld, type Held } from "./held.ts";
import { movePeople } from "./move-people.ts";
import { periodAt, readAxis } from "./read-axis.ts";
import { type Row, readRows, rowAt } from "./read-rows.ts";
import { sayMove } from "./say-move.ts";
import { shiftStretch } from "./shift-stretch.ts";

/** What it means to bring people to another period, to another team, or both; the latter takes all of their work. */
export function dropToken(input: LensInput, token: string, rect: Rect): Drop {
  const axis = readAxis(input);
  const held = findHeld(input, token);
  if (!axis || !held) return NO_DROP;
  const { row, work, allocation } = held;
  const target = rowAt(readRows(input), rect.y + rect.height / 2) ?? row;
  const columns = Math.round((rect.x - allocation.rect.x) / axis.scale.width);
  const inMonths = axis.scale.name === "month";
  const to = inMonths ? periodAt(axis, rect.x + rect.width / 2) : allocation.first + columns;
  if (to === allocation.first && target === row) return NO_DROP;
  const refusal = whyFixed(input, held, target, !inMonths && columns !== 0);
  if (refusal !== null) return { ok: false, reason: refusal };
  const writes: Write[] = [];
  if (target !== row) writes.push({ do: "retarget", id: work.link, ends: { from: target.team.id } });
  if (to !== allocation.first) {
    writes.push(
      ...(inMonths
        ? movePeople(input, { ...held, row: { ...row, team: target.team } }, allocation.first, to)
        : shiftStretch(input, held, columns)),
    );
  }
  if (writes.length === 0) return NO_DROP;
  const name = target === row ? "Move people" : `Give work to ${itemName(target.team)}`;
  return { ok: true, name, writes, hint: sayMove(input, held, axis, target, to) };
}

/** Why these people cannot be moved so, in a sentence that says what to do; null when they can. */
function whyFixed(
  { items, links, linksAt }: LensInput,
  held: Held,
  target: Row,
  byWeeks: boolean,
): string | null {
  const { row, work, link } = held;
  const name = `“${itemName(work.item)}”`;
  if ("status" in work.item && work.item.status === "done") {
    return `${name} is done; its people are history.`;
  }
  if (byWeeks && Object.keys(link.byPeriod).length > 0)
    return `The people of ${name} are typed by month. Switch to months to move them.`;
  if (target === row) return null;
  for (const id of linksAt(target.team.id)) {
    const other = links.get(id);
    if (other?.kind !== "staffs" || other.from !== target.team.id || other.to !== work.item.id) continue;
    return `${itemName(items.get(target.team.id))} already works on ${name}. Move its people there instead.`;
  }
  return null;
}
