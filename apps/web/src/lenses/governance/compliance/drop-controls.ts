import type { ItemKind, Pair } from "@throughline/model";
import type { Rect } from "../../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../../drop.ts";
import type { Creation, Direction, LensInput } from "../../lens.ts";
import { cellAt, middleOf, STAY, stepToColumn, stepToRow } from "../cell-grid.ts";
import { controlGrid } from "./control-grid.ts";
import { type Control, controlStates, frameworks } from "./frameworks.ts";

const OUTSIDE = "Let go in a lane to say how far the control is. Nothing was changed.";
const LOCKED = "Locked cards stay as they are. Unlock the control to change it.";
const NO_EVIDENCE =
  "Nothing is written under Evidence yet. Say in the panel what an auditor would be shown, then it is evidenced.";

/** Letting go of a control in another lane says how far it is, in another column to which rule book it belongs. */
export function dropControls(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const grid = controlGrid(input);
  const writes: Write[] = [];
  const hints: string[] = [];
  let refusal: string | undefined;
  for (const [id, rect] of held) {
    const item = input.items.get(id);
    if (item?.kind !== "control") continue;
    const cell = cellAt(grid, middleOf(rect));
    const state = controlStates[cell?.row ?? -1];
    const framework = frameworks[cell?.column ?? -1];
    if (!state || !framework) {
      refusal ??= OUTSIDE;
      continue;
    }
    if (state.value === item.status && framework.value === item.framework) continue;
    const reason = objectionTo(item, state.value);
    if (reason !== null) {
      refusal ??= reason;
      continue;
    }
    writes.push(...set(item, "status", state.value), ...set(item, "framework", framework.value));
    hints.push(framework.value === item.framework ? state.label : `${framework.label}, ${state.label}`);
  }
  if (hints.length === 0) return refusal === undefined ? NO_DROP : { ok: false, reason: refusal };
  const [hint = ""] = hints;
  const name = hints.length === 1 ? "Move control" : `Move ${hints.length} controls`;
  return { ok: true, name, writes, hint: hints.length === 1 ? hint : `${hints.length} cards: ${hint}` };
}

/** One key press is one lane or one rule book. */
export function stepControl(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  const grid = controlGrid(input);
  const rect = grid.places.get(id);
  if (!rect) return STAY;
  const across = stepToColumn(grid, rect, direction, big);
  return across === STAY ? stepToRow(grid, rect, direction, big) : across;
}

/** A new control of the column's rule book; where evidence would be needed it begins as implemented. */
export function createControl(input: LensInput, kind: ItemKind | null, at: Pair): Creation | null {
  if (kind !== null && kind !== "control") return null;
  const grid = controlGrid(input);
  const cell = grid.places.size === 0 ? null : cellAt(grid, at);
  const framework = frameworks[cell?.column ?? -1]?.value;
  const status = controlStates[cell?.row ?? -1]?.value;
  return {
    kind: "control",
    values: {
      applicable: true,
      ...(framework && { framework }),
      ...(status && { status: status === "evidenced" ? "implemented" : status }),
    },
  };
}

function objectionTo({ locked, evidence, status }: Control, to: Control["status"]): string | null {
  if (locked) return LOCKED;
  return to === "evidenced" && status !== to && evidence.trim() === "" ? NO_EVIDENCE : null;
}

function set(item: Control, field: "status" | "framework", value: string): readonly Write[] {
  return item[field] === value ? [] : [{ do: "set", id: item.id, field, value }];
}
