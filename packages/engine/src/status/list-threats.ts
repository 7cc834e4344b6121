import type { Figures } from "../figures.ts";
import { namesNobody } from "../health/names-nobody.ts";
import type { Plan } from "../plan.ts";
import { isRegisterCard } from "../risk/event-probability.ts";
import type { Threat } from "./judge-risk.ts";

/** The cards of the register that threaten each item, by its id; each card once. */
export function listThreats(plan: Plan, figures: Figures): ReadonlyMap<string, readonly Threat[]> {
  const owned = new Set<string>();
  for (const link of plan.links.values()) {
    const holds = link.kind === "owns" && (link.role === "A" || link.role === "R");
    if (holds && plan.items.has(link.from)) owned.add(link.to);
  }
  const threats = new Map<string, Map<string, Threat>>();
  for (const link of plan.links.values()) {
    if (link.kind !== "threatens") continue;
    const card = plan.items.get(link.from);
    if (!isRegisterCard(card)) continue;
    const list = threats.get(link.to) ?? new Map<string, Threat>();
    list.set(card.id, {
      card,
      exposure: figures.items.get(card.id)?.exposure ?? null,
      owned: !namesNobody(card.owner) || owned.has(card.id),
    });
    threats.set(link.to, list);
  }
  return new Map([...threats].map(([id, list]) => [id, [...list.values()]]));
}
