import { defaultSize, type Item, type Pair, readItem } from "@throughline/model";
import { itemName } from "../../../panels/item-name.ts";
import { freePlace } from "../../../workspace/free-place.ts";
import type { Write } from "../../drop.ts";
import { gatesBetween, stageIndex, stageName } from "../stages.ts";
import { criteriaOf, ownKeyOf, stageOfEntry } from "./criteria-of.ts";
import { type GateAnswer, type GateMove, movesStage, type Verdict, verdictsFor } from "./gate-question.ts";

/** True where work goes back to an earlier stage. */
export function isBackward({ from, to }: GateMove): boolean {
  return stageIndex(to) < stageIndex(from);
}

/**
 * What an answer at a gate writes: the stage where it moves, the status where it stops, and for each piece of
 * work a decision of its own that governs it, on a free place of the map. `newId` makes the ids of the decisions.
 */
export function gateWrites(
  items: ReadonlyMap<string, Item>,
  moves: readonly GateMove[],
  answer: GateAnswer,
  newId: () => string,
): readonly Write[] {
  const taken = [...items.values()];
  return moves.flatMap((move): readonly Write[] => {
    const item = items.get(move.id);
    if (!item) return [];
    const id = newId();
    const pos = freePlace(taken, defaultSize("decision"));
    taken.push(readItem(id, { kind: "decision", pos }));
    return [...effects(item, move, answer), ...record(item, move, answer, id, pos)];
  });
}

function effects(item: Item, move: GateMove, { verdict }: GateAnswer): readonly Write[] {
  if (movesStage(verdict, isBackward(move))) {
    const set: Write = { do: "set", id: item.id, field: "stage", value: move.to };
    return isBackward(move) ? [set] : [set, ...settleCriteria(item, move, verdict)];
  }
  if (verdict !== "kill" || item.kind !== "project") return [];
  return [{ do: "set", id: item.id, field: "status", value: "cancelled" }];
}

/**
 * What becomes of the criteria of a gate that is passed: they stay with it, so that the next gate begins without
 * them; what a conditional go left open is asked again there.
 */
function settleCriteria(item: Item, { from, to }: GateMove, verdict: Verdict): readonly Write[] {
  if (item.kind !== "project") return [];
  return criteriaOf(item.gate, from).steps.flatMap(({ id: key, text, done, order }): readonly Write[] => {
    const stage = verdict === "conditional" && !done ? to : from;
    if (stageOfEntry(key) === stage) return [];
    const entry = { do: "entry", id: item.id, field: "gate" } as const;
    return [
      { ...entry, key, value: null },
      { ...entry, key: ownKeyOf(stage, key), value: { text, done, order } },
    ];
  });
}

function record(item: Item, move: GateMove, answer: GateAnswer, id: string, pos: Pair): readonly Write[] {
  const { by, on, options, reason } = answer;
  const values = {
    status: "decided",
    decidedBy: by.trim(),
    decidedOn: on,
    options: options.trim(),
    reason: reason.trim(),
    outcome: outcomeOf(move, answer),
  };
  const title = `Gate: ${itemName(item)} to ${stageName(move.to)}`.slice(0, 500);
  return [
    { do: "add-item", item: { id, kind: "decision", title, pos, values } },
    { do: "add-link", link: { kind: "governs", from: id, to: item.id } },
  ];
}

/** “Go, Gate 2 · Investment: now in Execution”. */
function outcomeOf(move: GateMove, { verdict }: GateAnswer): string {
  const back = isBackward(move);
  const word = verdictsFor(back).find((one) => one.verdict === verdict)?.word ?? verdict;
  const gates = gatesBetween(move.from, move.to);
  const gate = back ? "" : `, ${gates.join(" and ")}`;
  if (verdict === "kill") return `${word}${gate}: stopped`;
  const stage = movesStage(verdict, back)
    ? `now in ${stageName(move.to)}`
    : `stays in ${stageName(move.from)}`;
  return `${word}${gate}: ${stage}`;
}
