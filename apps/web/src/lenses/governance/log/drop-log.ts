import { type ItemKind, itemKinds, type Pair } from "@throughline/model";
import type { Rect } from "../../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../../drop.ts";
import type { Creation, Direction, LensInput } from "../../lens.ts";
import { type Cell, cellAt, middleOf, STAY, stepToColumn } from "../cell-grid.ts";
import { logGrid } from "./log-grid.ts";
import { bandOf, bands, isLogged, type LogItem, stateName } from "./log-states.ts";
import type { VerdictQuestion } from "./verdict-question.ts";

const OUTSIDE = "Let go in one of the columns. Nothing was changed.";
const LOCKED = "Locked cards keep their status. Unlock the card to change it.";

/** Letting go of a card in another column changes where it stands; what settles it asks who, when and why. */
export function dropInLog(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const grid = logGrid(input);
  const writes: Write[] = [];
  const others: Write[] = [];
  const verdicts: VerdictQuestion["verdicts"][number][] = [];
  const hints: string[] = [];
  let refusal: string | undefined;
  for (const [id, rect] of held) {
    const item = input.items.get(id);
    if (!isLogged(item)) continue;
    const found = stateAt(item, cellAt(grid, middleOf(rect)));
    if ("reason" in found) refusal ??= found.reason;
    else if (found.status === item.status) continue;
    else if (item.locked) refusal ??= LOCKED;
    else {
      const { kind } = item;
      const asks = bands[bandOf(kind)]?.settled.includes(found.status) ?? false;
      const write: Write = { do: "set", id, field: "status", value: found.status };
      writes.push(write);
      if (asks) verdicts.push({ id, kind, to: found.status });
      else others.push(write);
      hints.push(`${stateName(kind, found.status)}${asks ? ": by whom and why?" : ""}`);
    }
  }
  if (hints.length === 0) return refusal === undefined ? NO_DROP : { ok: false, reason: refusal };
  const [hint = ""] = hints;
  const question: VerdictQuestion = { ask: "verdict", verdicts, others };
  return {
    ok: true,
    name: nameOf(input, writes, verdicts.length > 0),
    writes,
    hint: hints.length === 1 ? hint : `${hints.length} cards: ${hint}`,
    ...(verdicts.length > 0 && { question }),
  };
}

/** One key press is one column; rows are kinds, which no key changes. */
export function stepInLog(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  const grid = logGrid(input);
  const [rect, item] = [grid.places.get(id), input.items.get(id)];
  if (!rect || !isLogged(item)) return STAY;
  return stepToColumn(grid, rect, direction, big, bands[bandOf(item.kind)]?.states.length);
}

/** A new decision, in the lower row a change request, that stands where the place says. */
export function createInLog(input: LensInput, kind: ItemKind | null, at: Pair): Creation | null {
  const grid = logGrid(input);
  const cell = grid.places.size === 0 ? null : cellAt(grid, at);
  const made = kind ?? bands[cell?.row ?? 0]?.kind ?? "decision";
  if (made !== "decision" && made !== "request") return null;
  const band = bands[bandOf(made)];
  const status = cell && band?.kind === bands[cell.row]?.kind ? band?.states[cell.column]?.value : undefined;
  return { kind: made, values: status && !band?.settled.includes(status) ? { status } : {} };
}

function stateAt(
  { kind }: LogItem,
  cell: Cell | null,
): { readonly status: LogItem["status"] } | { readonly reason: string } {
  if (!cell) return { reason: OUTSIDE };
  const own = bandOf(kind);
  const word = itemKinds[kind].label.toLowerCase();
  if (cell.row !== own) {
    const way = own < cell.row ? "upper" : "lower";
    return { reason: `A ${word} stays in the ${way} row. Let go there. Nothing was changed.` };
  }
  const state = bands[own]?.states[cell.column];
  return state ? { status: state.value } : { reason: `A ${word} has no such state. Nothing was changed.` };
}

function nameOf({ items }: LensInput, writes: readonly Write[], settles: boolean): string {
  const kinds = new Set(writes.map((write) => (write.do === "set" ? items.get(write.id)?.kind : undefined)));
  const [kind] = kinds;
  const word = kinds.size === 1 && kind ? itemKinds[kind] : null;
  const what = writes.length === 1 ? (word?.label ?? "card") : `${writes.length} ${word?.plural ?? "cards"}`;
  return `${settles ? "Settle" : "Move"} ${what.toLowerCase()}`;
}
