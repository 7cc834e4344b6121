import type { LinkOf } from "@throughline/model";
import type { Plan } from "../plan.ts";
import { eventProbability, eventSign, isRegisterCard, type RegisterCard } from "./event-probability.ts";

/**
 * Something that happens or not, once for all it touches. Days are working days and benefit shares 0 to 1, both
 * below 0 for an opportunity.
 */
export interface RiskEvent {
  readonly id: string;
  /** Above 0, up to 1. */
  readonly probability: number;
  /** Delays of dated work and direct delays of benefits, one for each item, by item id. */
  readonly delays: readonly { readonly item: string; readonly days: number }[];
  /** The share of a benefit's value that is lost, one for each benefit, by item id. */
  readonly losses: readonly { readonly benefit: string; readonly share: number }[];
}

type Threat = LinkOf<"threatens">;

/**
 * The events of a plan that can happen and then delay or cost something, sorted by id (SPEC E43 to E45). What a
 * link leaves open the card answers, with one exception: the card's own days do not delay a benefit beside work
 * that the same card delays, for the benefit waits for that work already.
 */
export function collectRiskEvents(plan: Plan): readonly RiskEvent[] {
  const threats = new Map<string, Threat[]>();
  for (const link of plan.links.values()) {
    if (link.kind !== "threatens" || !plan.items.has(link.to)) continue;
    const list = threats.get(link.from);
    if (list) list.push(link);
    else threats.set(link.from, [link]);
  }
  const events: RiskEvent[] = [];
  for (const [id, links] of threats) {
    const card = plan.items.get(id);
    if (!isRegisterCard(card)) continue;
    const probability = eventProbability(card) ?? 0;
    const delays = delaysOf(plan, card, links);
    const losses = lossesOf(plan, card, links);
    if (probability > 0 && delays.length + losses.length > 0)
      events.push({ id, probability, delays, losses });
  }
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function delaysOf(plan: Plan, card: RegisterCard, links: readonly Threat[]): RiskEvent["delays"] {
  const hitsWork = links.some((link) => isWork(plan, link.to));
  const days = new Map<string, number>();
  for (const link of links) {
    const benefit = plan.items.get(link.to)?.kind === "benefit";
    if (!benefit && !isWork(plan, link.to)) continue;
    keepLargest(days, link.to, link.days ?? (benefit && hitsWork ? null : card.days));
  }
  const sign = eventSign(card);
  return sorted(days).map(([item, value]) => ({ item, days: sign * value }));
}

function lossesOf(plan: Plan, card: RegisterCard, links: readonly Threat[]): RiskEvent["losses"] {
  const shares = new Map<string, number>();
  for (const link of links) {
    if (plan.items.get(link.to)?.kind !== "benefit") continue;
    keepLargest(shares, link.to, link.benefitLoss ?? (card.kind === "risk" ? card.benefitLoss : null));
  }
  const sign = eventSign(card);
  return sorted(shares).map(([benefit, value]) => ({ benefit, share: sign * value }));
}

function isWork(plan: Plan, id: string): boolean {
  const item = plan.items.get(id);
  switch (item?.kind) {
    case "milestone":
      return true;
    case "project":
    case "deliverable":
    case "change":
      return item.status !== "cancelled";
    default:
      return false;
  }
}

/** Of links that repeat, the one that says most counts. */
function keepLargest(values: Map<string, number>, key: string, value: number | null): void {
  if (value !== null && value > (values.get(key) ?? 0)) values.set(key, value);
}

function sorted(values: ReadonlyMap<string, number>): [string, number][] {
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1));
}
