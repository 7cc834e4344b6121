import { placesFor } from "@throughline/board";
import { isOrderKey } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { type Row, readRows, rowAt } from "./read-rows.ts";
import { sayStaffing } from "./say-staffing.ts";

/** Teams are put into another order; projects that nobody staffs get one person of the team they are dropped on. */
export function dropCards(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const rows = readRows(input);
  const teams = rows.filter(({ team }) => held.has(team.id));
  const order = teams.length === 0 ? NO_DROP : orderTeams(input, rows, teams, held);
  const staffing = staffProjects(input, rows, held);
  if (!order.ok || staffing.writes.length === 0) return order;
  if (order.writes.length === 0) return staffing;
  return { ...staffing, writes: [...order.writes, ...staffing.writes] };
}

function orderTeams(
  input: LensInput,
  rows: readonly Row[],
  teams: readonly Row[],
  held: ReadonlyMap<string, Rect>,
): Drop {
  const open = teams.filter(({ team }) => !team.locked);
  const [first] = open;
  if (!first) return { ok: false, reason: "Locked teams stay where they are. Unlock them to move them." };
  const target = (row: Row) => {
    const rect = held.get(row.team.id);
    return open.includes(row) && rect ? rect.y + rect.height / 2 : row.y + row.height / 2;
  };
  // A held team weighs by the middle of its card, the others by the middle of their rows.
  const sequence = rows.map((row) => ({ row, at: target(row) }));
  sequence.sort((a, b) => a.at - b.at);
  const moved = sequence.some(({ row }, index) => row !== rows[index]);
  if (!moved) return NO_DROP;
  if (input.look.sort === "load") {
    return {
      ok: false,
      reason: "Teams are sorted by load now. Choose their own order under Rows to move them.",
    };
  }
  const ordered = sequence.map(({ row: { team } }) => ({ id: team.id, z: team.rank }));
  const unsound = ordered.filter(({ z }) => !isOrderKey(z)).map(({ id }) => id);
  const places = placesFor(ordered, new Set([...unsound, ...open.map(({ team }) => team.id)]));
  const writes = [...places].map(([id, value]): Write => ({ do: "set", id, field: "rank", value }));
  const next = sequence[sequence.findIndex(({ row }) => row === first) + 1]?.row;
  const name = open.length === 1 ? "Move team" : `Move ${open.length} teams`;
  return { ok: true, name, writes, hint: next ? `Before ${itemName(next.team)}` : "Last" };
}

function staffProjects(
  input: LensInput,
  rows: readonly Row[],
  held: ReadonlyMap<string, Rect>,
): Extract<Drop, { ok: true }> {
  const writes: Write[] = [];
  let hint = "";
  let name = "";
  for (const [id, rect] of held) {
    const item = input.items.get(id);
    const row = rowAt(rows, rect.y + rect.height / 2);
    if (!item || item.kind === "team" || !row) continue;
    writes.push({
      do: "add-link",
      link: { kind: "staffs", from: row.team.id, to: id, values: { units: 1 } },
    });
    name = `Staff ${itemName(item)}`;
    hint = sayStaffing(input, row, item);
  }
  if (writes.length > 1)
    [name, hint] = [`Staff ${writes.length} projects`, `One person for each of ${writes.length}`];
  return { ok: true, name, writes, hint };
}
