import type { Pair } from "@throughline/model";
import type { Rect } from "../../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../../drop.ts";
import type { Direction, LensInput } from "../../lens.ts";
import { cellAt, middleOf, STAY, stepToColumn } from "../cell-grid.ts";
import { gatesBetween, type Stage, stageAt, stageIndex, stageName } from "../stages.ts";
import { criteriaOf, sayCriteria } from "./criteria-of.ts";
import { gateGrid, isClosed, isStaged, type Staged } from "./gate-grid.ts";
import type { GateMove, GateQuestion } from "./gate-question.ts";

const OUTSIDE = "Let go in the column of a stage. Nothing was changed.";

/** Letting go of work in another column asks for a decision at the gate; only that moves its stage. */
export function dropAtGate(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const grid = gateGrid(input);
  const moves: GateMove[] = [];
  const hints: string[] = [];
  let refusal: string | undefined;
  for (const [id, rect] of held) {
    const item = input.items.get(id);
    if (!isStaged(item)) continue;
    const cell = cellAt(grid, middleOf(rect));
    const to = cell ? stageAt(cell.column).stage : null;
    if (to === item.stage) continue;
    const reason = to === null ? OUTSIDE : objectionTo(item);
    if (to === null || reason !== null) refusal ??= reason ?? OUTSIDE;
    else {
      moves.push({ id, from: item.stage, to });
      hints.push(hintOf(item, to));
    }
  }
  if (moves.length === 0) return refusal === undefined ? NO_DROP : { ok: false, reason: refusal };
  const question: GateQuestion = { ask: "gate", moves };
  const writes = moves.map(({ id, to }): Write => ({ do: "set", id, field: "stage", value: to }));
  const [hint = ""] = hints;
  const name = moves.length === 1 ? "Record gate decision" : `Record ${moves.length} gate decisions`;
  return {
    ok: true,
    name,
    writes,
    hint: moves.length === 1 ? hint : `${moves.length} cards: ${hint}`,
    question,
  };
}

/** One key press is one stage; with `big` the first or the last. */
export function stepAtGate(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  const grid = gateGrid(input);
  const rect = grid.places.get(id);
  return rect ? stepToColumn(grid, rect, direction, big) : STAY;
}

function objectionTo(item: Staged): string | null {
  if (item.locked) return "Locked cards keep their stage. Unlock the card to decide about it.";
  if (!isClosed(item) || item.kind !== "project") return null;
  const word = item.status === "done" ? "done" : "cancelled";
  return `This project is ${word}, so no gate is left to decide. Change its status first if it goes on.`;
}

function hintOf(item: Staged, to: Stage): string {
  if (stageIndex(to) < stageIndex(item.stage)) return `Back to ${stageName(to)}: needs a reason`;
  const [first = "", ...skipped] = gatesBetween(item.stage, to);
  const gate = skipped.at(-1) ?? first;
  const over = skipped.length === 0 ? "" : `, skips ${skipped.length === 1 ? "a gate" : "gates"}`;
  const criteria = item.kind === "project" ? `: ${sayCriteria(criteriaOf(item.gate, item.stage))}` : "";
  return `${gate}${over}${criteria}`;
}
