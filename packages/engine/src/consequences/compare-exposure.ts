import { eventSign, isRegisterCard } from "../risk/event-probability.ts";
import type { ExposureFigures } from "../risk/risk-figures.ts";
import { capitalize } from "../words/capitalize.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayMoney, sayMoneyChange } from "../words/say-money.ts";
import { sayKind } from "../words/say-name.ts";
import { type Comparison, isSameMoney, toneOf } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import type { PlanState } from "./plan-state.ts";
import { sizeOfDays, sizeOfMoney, WEIGHT, weigh } from "./weights.ts";

/** Expected days closer than this read the same. */
const SAME_DAYS = 0.05;

/** One card of the register in both states. */
interface Pairing {
  readonly comparison: Comparison;
  readonly id: string;
  readonly opportunity: boolean;
  readonly before: ExposureFigures;
  readonly after: ExposureFigures;
}

/**
 * What happens to the risks (SPEC E190 to E195): expected money, scores, expected days, and all of it together.
 * These are computed from what people type, so a card that they rescored counts as well as any other.
 */
export function compareExposure(comparison: Comparison): Consequence[] {
  const { before, after } = comparison;
  const found: Consequence[] = [];
  for (const [id, { exposure }] of after.figures.items) {
    const was = before.figures.items.get(id)?.exposure;
    if (!exposure || !was || exposure === was) continue;
    const card = comparison.item(id);
    const opportunity = isRegisterCard(card) && eventSign(card) === -1;
    const pairing = { comparison, id, opportunity, before: was, after: exposure };
    pushMoney(found, pairing);
    pushScore(found, pairing, "score");
    pushScore(found, pairing, "residualScore");
    pushDays(found, pairing);
  }
  pushTotal(found, comparison, found.filter(({ figure }) => figure === "emv").length > 1);
  return found;
}

function pushMoney(found: Consequence[], pairing: Pairing): void {
  const { comparison, id, opportunity, before, after } = pairing;
  const { currency } = comparison;
  const [was, now] = [before.emv, after.emv];
  if (was === now || (was !== null && now !== null && isSameMoney(was, now))) return;
  const delta = was === null || now === null ? null : now - was;
  const sign = opportunity ? -1 : 1;
  const say = (emv: number) => sayMoney(emv === 0 ? 0 : sign * emv, currency);
  const verb = opportunity ? "may bring" : "weighs";
  const name = nameCard(pairing);
  const what = `${comparison.nameShort(id)} ${opportunity ? "chance" : "exposure"}`;
  found.push({
    kind: "risk",
    id,
    figure: "emv",
    before: was,
    after: now,
    delta,
    tone: delta === null ? "neutral" : toneOf(delta, "up"),
    sentence:
      now === null
        ? `What ${lower(name)} ${verb} is no longer known.`
        : `${name} ${verb} ${say(now)}${was === null ? ", which was not known before" : ` instead of ${say(was)}`}.`,
    short:
      delta !== null
        ? `${what} ${sayMoneyChange(sign * delta, currency)}`
        : `${what} ${now === null ? "not known" : say(now)}`,
    weight: weigh(WEIGHT.status, 0.6 + 0.3 * sizeOfMoney(delta ?? now ?? was ?? 0)),
  });
}

function pushScore(found: Consequence[], pairing: Pairing, figure: "score" | "residualScore"): void {
  const { comparison, id, opportunity } = pairing;
  const [was, now] = [pairing.before[figure], pairing.after[figure]];
  if (was === now) return;
  const delta = was === null || now === null ? null : now - was;
  const treated = figure === "residualScore";
  const name = treated ? `After treatment, ${lower(nameCard(pairing))}` : nameCard(pairing);
  const say = (side: ExposureFigures) => `${side[figure]} (${treated ? side.residualBand : side.band})`;
  const what = `${comparison.nameShort(id)}${treated ? " after treatment" : ""}`;
  found.push({
    kind: "risk",
    id,
    figure,
    before: was,
    after: now,
    delta,
    tone: delta === null ? "neutral" : toneOf(delta, opportunity ? "down" : "up"),
    sentence:
      now === null
        ? `${name} has no score any more.`
        : `${name} scores ${say(pairing.after)}${was === null ? ", and had no score before" : ` instead of ${say(pairing.before)}`}.`,
    short: now === null ? `${what} not scored` : `${what} scores ${say(pairing.after)}`,
    weight: weigh(WEIGHT.status, (treated ? 0.3 : 0.45) + Math.abs(delta ?? 0) / 250),
  });
}

function pushDays(found: Consequence[], pairing: Pairing): void {
  const { comparison, id } = pairing;
  const [was, now] = [pairing.before.expectedDays, pairing.after.expectedDays];
  if (was === null || now === null || Math.abs(now - was) < SAME_DAYS) return;
  const delta = now - was;
  const change = `${delta > 0 ? "+" : ""}${sayWorkingDays(delta)}`;
  found.push({
    kind: "risk",
    id,
    figure: "expectedDays",
    before: was,
    after: now,
    delta,
    tone: toneOf(delta, "up"),
    sentence: `${nameCard(pairing)} is expected to cost ${sayWorkingDays(now)} instead of ${sayWorkingDays(was)}.`,
    short: `${comparison.nameShort(id)} expects ${change}`,
    weight: weigh(WEIGHT.status, 0.2 + sizeOfDays(delta) / 20),
  });
}

/** Above its parts where several cards changed, and below the one card where there is but one. */
function pushTotal(found: Consequence[], comparison: Comparison, several: boolean): void {
  const { currency } = comparison;
  const [was, now] = [sumThreats(comparison.before), sumThreats(comparison.after)];
  if (isSameMoney(was, now)) return;
  const delta = now - was;
  found.push({
    kind: "risk",
    id: "plan",
    figure: "exposure",
    before: was,
    after: now,
    delta,
    tone: toneOf(delta, "up"),
    sentence: `All risks together weigh ${sayMoney(now, currency)} instead of ${sayMoney(was, currency)}.`,
    short: `Risk exposure ${sayMoneyChange(delta, currency)}`,
    weight: weigh(WEIGHT.status, (several ? 0.92 : 0.1) + sizeOfMoney(delta) / 20),
  });
}

/** The expected money of all threats, board currency; a gain of an opportunity does not hide a loss. */
function sumThreats({ plan, figures }: PlanState): number {
  const sums: number[] = [];
  for (const [id, { exposure }] of figures.items) {
    const card = plan.items.get(id);
    if (exposure?.emv && isRegisterCard(card) && eventSign(card) === 1) sums.push(exposure.emv);
  }
  // Sorted, so that the sum has the same last digits in whatever order the records came.
  return sums.sort((one, other) => one - other).reduce((sum, emv) => sum + emv, 0);
}

/** “The risk “Vendor lock-in””, or “An untitled risk”. */
function nameCard({ comparison, id, opportunity }: Pairing): string {
  const card = comparison.item(id);
  const name = comparison.name(id);
  if (card === undefined || card.title.trim() === "") return capitalize(name);
  return `The ${opportunity ? "opportunity" : sayKind(card.kind)} ${name}`;
}

/** The same inside a sentence. */
function lower(name: string): string {
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}
