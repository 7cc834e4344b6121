import type { LinkOf } from "@throughline/model";
import type { Plan } from "../plan.ts";
import { eventProbability, eventSign, isRegisterCard, type RegisterCard } from "./event-probability.ts";
import { gridBand } from "./grid-band.ts";
import { gridStep } from "./grid-step.ts";
import type { ExposureFigures } from "./risk-figures.ts";

type Threat = LinkOf<"threatens">;

/**
 * Every card of the register in money (board currency), working days and grid scores, by item id (SPEC E53 to
 * E55). EMV = probability × cost, the expected monetary value; the grid is probability × impact on 1 to 5, low
 * up to 4, high from 15, as in common registers.
 */
export function assessExposure(plan: Plan): ReadonlyMap<string, ExposureFigures> {
  const threats = new Map<string, Threat[]>();
  for (const link of plan.links.values()) {
    if (link.kind !== "threatens") continue;
    const list = threats.get(link.from);
    if (list) list.push(link);
    else threats.set(link.from, [link]);
  }
  const figures = new Map<string, ExposureFigures>();
  for (const [id, item] of plan.items) {
    if (isRegisterCard(item)) figures.set(id, exposureOf(item, threats.get(id) ?? []));
  }
  return figures;
}

function exposureOf(card: RegisterCard, links: readonly Threat[]): ExposureFigures {
  const probability = eventProbability(card);
  const sign = eventSign(card);
  const score = inherentScore(card);
  const residual = card.kind === "risk" ? residualScore(card) : null;
  return {
    emv: expected(probability, sign, costOf(card, links)),
    expectedDays: expected(probability, sign, delayOf(card, links)),
    score,
    residualScore: residual,
    band: score === null ? null : gridBand(score),
    residualBand: residual === null ? null : gridBand(residual),
  };
}

function expected(probability: number | null, sign: 1 | -1, effect: number | null): number | null {
  if (probability === null || effect === null) return null;
  return probability === 0 || effect === 0 ? 0 : sign * probability * effect;
}

/** The card's own cost is its total; without one the costs of its links add up. */
function costOf(card: RegisterCard, links: readonly Threat[]): number | null {
  if (card.money !== null) return card.money;
  const costs = links.flatMap(({ money }) => (money === null ? [] : [money]));
  // Sorted, so that the sum has the same last digits in whatever order the links came.
  return costs.length === 0 ? null : costs.sort((a, b) => a - b).reduce((sum, one) => sum + one, 0);
}

/** Delays of several items run side by side, so the longest counts. */
function delayOf(card: RegisterCard, links: readonly Threat[]): number | null {
  if (card.days !== null) return card.days;
  const delays = links.flatMap(({ days }) => (days === null ? [] : [days]));
  return delays.length === 0 ? null : Math.max(...delays);
}

function inherentScore(card: RegisterCard): number | null {
  const probability = card.kind === "issue" ? 1 : card.probability;
  if (probability === null || card.impact === null) return null;
  return gridStep(probability) * card.impact;
}

function residualScore(card: Extract<RegisterCard, { kind: "risk" }>): number | null {
  if (card.residualProbability === null && card.residualImpact === null) return null;
  const probability = card.residualProbability ?? card.probability;
  const impact = card.residualImpact ?? card.impact;
  if (probability === null || impact === null) return null;
  return gridStep(probability) * impact;
}
