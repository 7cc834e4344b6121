import type { RegisterCard } from "@throughline/engine";
import type { Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { impactIn, impactWords, probabilityBands, probabilityIn } from "./grid-words.ts";
import { type RiskCard, readRiskCards } from "./read-risk-cards.ts";
import { riskGeometry, type Zone, zoneAt } from "./risk-geometry.ts";

type Answer = { readonly writes: readonly Write[]; readonly hint: string } | { readonly reason: string };

const OUTSIDE = "Let go on a cell to rescore, or on “Not scored” to clear the score. Nothing was changed.";
const LOCKED = "Locked cards keep their score. Unlock them to rescore them.";

/** Letting go of cards on a cell scores them, on “Happened” says so, in the tray clears the score. */
export function dropRisks(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const { byId } = readRiskCards(input);
  const geometry = riskGeometry(input);
  const writes: Write[] = [];
  const hints: string[] = [];
  let changed = 0;
  let refusal: string | undefined;
  for (const [id, rect] of held) {
    const card = byId.get(id);
    if (!card) continue;
    const zone = zoneAt(geometry, middleOf(rect));
    const answer = zone ? answerFor(card, zone) : { reason: OUTSIDE };
    if ("reason" in answer) refusal ??= answer.reason;
    else if (answer.writes.length > 0) {
      changed += 1;
      writes.push(...answer.writes);
      hints.push(answer.hint);
    }
  }
  if (changed === 0) return refusal === undefined ? NO_DROP : { ok: false, reason: refusal };
  const name = changed === 1 ? "Rescore risk" : `Rescore ${changed} risks`;
  const [hint = ""] = hints;
  return { ok: true, name, writes, hint: changed === 1 ? hint : `${changed} cards: ${hint}` };
}

function answerFor(card: RiskCard, zone: Zone): Answer {
  const { item } = card;
  if (isSamePlace(card, zone)) return { writes: [], hint: "" };
  if (item.locked) return { reason: LOCKED };
  if (zone.zone === "tray") return clear(item);
  return zone.zone === "happened" ? happen(card, zone.row) : score(card, zone.cell.row, zone.cell.column);
}

function isSamePlace({ zone, cell }: RiskCard, there: Zone): boolean {
  if (zone !== there.zone) return false;
  if (there.zone === "grid") return cell?.row === there.cell.row && cell.column === there.cell.column;
  return there.zone === "tray" || cell?.row === there.row;
}

function score({ item }: RiskCard, row: number, column: number): Answer {
  if (item.kind === "issue") {
    return { reason: "An issue has already happened. Let it go in the column “Happened”, by its severity." };
  }
  const probability = probabilityIn(row, item.probability);
  const impact = impactIn(column, item.impact);
  const writes = [
    ...set(item, "probability", item.probability, probability),
    ...set(item, "impact", item.impact, impact),
    ...back(item),
  ];
  const again = back(item).length > 0 ? "Not happened: " : "";
  const word = probabilityBands[row - 1]?.word ?? "";
  const hint = `${again}${word} ${Math.round(probability * 100)} %, impact ${column} ${impactWords[column - 1]?.toLowerCase()}`;
  return { writes, hint };
}

/** A risk or assumption that comes from “Happened” into the grid may still happen, or not. */
function back(item: RegisterCard): readonly Write[] {
  if (item.kind === "risk" && item.status === "occurred") return set(item, "status", item.status, "open");
  if (item.kind === "assumption" && item.validity === "false") {
    return set(item, "validity", item.validity, "doubtful");
  }
  return [];
}

/** What comes into “Happened” keeps its impact; within the column the row is the severity. */
function happen({ item, zone }: RiskCard, row: number): Answer {
  const impact = zone === "happened" || item.impact === null ? impactIn(row, item.impact) : item.impact;
  const severity = `severity ${Math.round(impact)} ${impactWords[Math.round(impact) - 1]?.toLowerCase()}`;
  const writes = [...set(item, "impact", item.impact, impact), ...forward(item)];
  return { writes, hint: forward(item).length > 0 ? `Happened, ${severity}` : capitalize(severity) };
}

function forward(item: RegisterCard): readonly Write[] {
  if (item.kind === "risk") return set(item, "status", item.status, "occurred");
  return item.kind === "assumption" ? set(item, "validity", item.validity, "false") : [];
}

function clear(item: RegisterCard): Answer {
  const probability =
    item.kind === "issue" ? [] : set(item, "probability", item.probability, null as number | null);
  return {
    writes: [...probability, ...set(item, "impact", item.impact, null)],
    hint: item.kind === "issue" ? "No severity" : "No score",
  };
}

function set(item: RegisterCard, field: string, before: unknown, value: unknown): readonly Write[] {
  return before === value ? [] : [{ do: "set", id: item.id, field, value }];
}

function middleOf({ x, y, width, height }: Rect): Pair {
  return [x + width / 2, y + height / 2];
}

function capitalize(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
