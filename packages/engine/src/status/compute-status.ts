import type { Item } from "@throughline/model";
import { planCalendars } from "../calendar/plan-calendars.ts";
import type { Figures, ItemFigures } from "../figures.ts";
import { createKeeper } from "../memory/create-keeper.ts";
import { createMemory } from "../memory/create-memory.ts";
import type { Plan } from "../plan.ts";
import { sayName } from "../words/say-name.ts";
import { judgeBenefit } from "./judge-benefit.ts";
import { judgeCost } from "./judge-cost.ts";
import { judgeGoal } from "./judge-goal.ts";
import { judgeHeldBenefits } from "./judge-held-benefits.ts";
import { judgeProgram, statusAreas } from "./judge-program.ts";
import { judgeRisk } from "./judge-risk.ts";
import { isFinished, judgeSchedule } from "./judge-schedule.ts";
import { listHeldBenefits } from "./list-held-benefits.ts";
import { listProgramParts } from "./list-program-parts.ts";
import { listThreats } from "./list-threats.ts";
import type { Rag, StatusArea, StatusFigures, StatusReason } from "./status-figures.ts";
import { compareRags, worstRag } from "./verdict.ts";

const NOTHING: ItemFigures = Object.freeze({});

/** What was judged last, with a simulation and without: a turn of the board asks for both. */
const memories = { simulated: createMemories(), certain: createMemories() };

function createMemories() {
  return {
    rememberBenefit: createMemory<readonly StatusReason[]>(),
    rememberStatus: createMemory<StatusFigures>(),
    keepProgram: createKeeper<StatusFigures>(),
  };
}

/**
 * The health of every item that can be judged or that declares one (SPEC E130 to E137): projects, milestones,
 * deliverables, changes, benefits, goals, and programs out of their parts. Deterministic; the order of the
 * records changes nothing.
 */
export function computeStatus(plan: Plan, figures: Figures): ReadonlyMap<string, StatusFigures> {
  const calendars = planCalendars(plan);
  const threats = listThreats(plan, figures);
  const from = plan.meta.statusDate ?? figures.schedule.start;
  const statuses = new Map<string, StatusFigures>();
  const held = listHeldBenefits(figures.benefits);
  const keep = (item: Item, status: StatusFigures) => {
    if (status.overall !== null || status.declared !== null) statuses.set(item.id, status);
  };
  const { rememberBenefit, rememberStatus, keepProgram } = figures.risk
    ? memories.simulated
    : memories.certain;
  const benefits = new Map<string, readonly StatusReason[]>();
  for (const [id, item] of plan.items) {
    if (item.kind !== "benefit") continue;
    const its = figures.items.get(id) ?? NOTHING;
    benefits.set(
      id,
      rememberBenefit(item, [its], () => judgeBenefit(id, its)),
    );
  }
  const { currency } = plan.meta;
  for (const [id, item] of plan.items) {
    if (item.kind === "program" || isLeftOut(item)) continue;
    const its = figures.items.get(id) ?? NOTHING;
    const calendar = calendars.of(id);
    const waiting = held.get(id) ?? [];
    const faced = threats.get(id) ?? [];
    const inputs: unknown[] = [its, calendar, from, currency, waiting.length];
    for (const benefit of waiting) inputs.push(plan.items.get(benefit), benefits.get(benefit));
    for (const { card, exposure, owned } of faced) inputs.push(card, exposure, owned);
    const status = rememberStatus(item, inputs, () =>
      summarize(
        [
          ...judgeSchedule(item, its, calendar, from),
          ...(its.money ? judgeCost(id, its.money, currency) : []),
          ...(benefits.get(id) ?? []),
          ...(its.goal ? judgeGoal(id, its.goal) : []),
          ...(isFinished(item) ? [] : judgeHeldBenefits(plan, waiting, benefits)),
          ...judgeRisk(id, faced),
        ],
        declaredOf(item),
      ),
    );
    keep(item, status);
  }
  for (const item of plan.items.values()) {
    if (item.kind !== "program") continue;
    const parts = listProgramParts(plan, item.id).flatMap((id) => {
      const part = plan.items.get(id);
      const areas = statuses.get(id)?.areas;
      return part && part.kind !== "program" && areas ? [{ id, name: sayName(part), areas }] : [];
    });
    const reasons = [...judgeProgram(parts), ...judgeRisk(item.id, threats.get(item.id) ?? [])];
    keep(item, keepProgram(item, summarize(reasons, declaredOf(item))));
  }
  return statuses;
}

function summarize(reasons: readonly StatusReason[], declared: Rag | null): StatusFigures {
  const areas: Partial<Record<StatusArea, Rag>> = {};
  for (const area of statusAreas) {
    let worst: Rag | null = null;
    for (const reason of reasons) {
      if (reason.area === area && (worst === null || compareRags(reason.rag, worst) > 0)) worst = reason.rag;
    }
    if (worst !== null) areas[area] = worst;
  }
  const overall = worstRag(Object.values(areas));
  return {
    areas,
    overall,
    declared,
    watermelon: overall === "red" && declared !== null && declared !== "red",
    reasons: reasons.toSorted((a, b) => compareRags(b.rag, a.rag)),
  };
}

function declaredOf(item: Item): Rag | null {
  if (item.kind !== "project" && item.kind !== "program") return null;
  return item.declaredRag === "none" ? null : item.declaredRag;
}

/** Cancelled work has no health. */
function isLeftOut(item: Item): boolean {
  return "status" in item && item.status === "cancelled";
}
