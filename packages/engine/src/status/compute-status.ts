import type { Item } from "@throughline/model";
import { planCalendars } from "../calendar/plan-calendars.ts";
import type { Figures } from "../figures.ts";
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
  const keep = (item: Item, reasons: readonly StatusReason[]) => {
    const status = summarize(reasons, declaredOf(item));
    if (status.overall !== null || status.declared !== null) statuses.set(item.id, status);
  };
  const benefits = new Map<string, readonly StatusReason[]>();
  for (const [id, item] of plan.items) {
    if (item.kind === "benefit") benefits.set(id, judgeBenefit(id, figures.items.get(id) ?? {}));
  }
  for (const [id, item] of plan.items) {
    if (item.kind === "program" || isLeftOut(item)) continue;
    const its = figures.items.get(id) ?? {};
    keep(item, [
      ...judgeSchedule(item, its, calendars.of(id), from),
      ...(its.money ? judgeCost(id, its.money, plan.meta.currency) : []),
      ...(benefits.get(id) ?? []),
      ...(its.goal ? judgeGoal(id, its.goal) : []),
      ...(isFinished(item) ? [] : judgeHeldBenefits(plan, held.get(id) ?? [], benefits)),
      ...judgeRisk(id, threats.get(id) ?? []),
    ]);
  }
  for (const item of plan.items.values()) {
    if (item.kind !== "program") continue;
    const parts = listProgramParts(plan, item.id).flatMap((id) => {
      const part = plan.items.get(id);
      const areas = statuses.get(id)?.areas;
      return part && part.kind !== "program" && areas ? [{ id, name: sayName(part), areas }] : [];
    });
    keep(item, [...judgeProgram(parts), ...judgeRisk(item.id, threats.get(item.id) ?? [])]);
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
