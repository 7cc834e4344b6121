import { type ItemKind, type LinkKind, readItem, readLink, readMeta } from "@throughline/model";
import type { BenefitFigures, GoalFigures } from "../../benefits/benefit-figures.ts";
import type { ItemFigures } from "../../figures.ts";
import { gridBand } from "../../risk/grid-band.ts";
import type { ExposureFigures } from "../../risk/risk-figures.ts";
import type { ScheduleFigures, Violation } from "../../schedule/schedule-figures.ts";
import type { TeamFigures } from "../../teams/team-figures.ts";
import type { PlanState } from "../plan-state.ts";

type Fields = Readonly<Record<string, unknown>>;

/** One card of a test: its kind and fields as stored, and what is computed about it. */
export interface CardOf {
  readonly kind: ItemKind;
  readonly fields?: Fields;
  readonly figures?: ItemFigures;
}

/** One link of a test. */
export interface LinkOfTest {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly fields?: Fields;
}

export interface StateOf {
  readonly cards: Readonly<Record<string, CardOf>>;
  readonly links?: Readonly<Record<string, LinkOfTest>>;
  readonly meta?: Fields;
  readonly violations?: readonly Violation[];
  readonly finish?: string;
  readonly forecast?: number;
}

/** A plan and its figures from a short description; figures are given, never computed. */
export function buildState(of: StateOf): PlanState {
  const cards = Object.entries(of.cards);
  const items = new Map(cards.map(([id, card]) => [id, readItem(id, { kind: card.kind, ...card.fields })]));
  const links = new Map(
    Object.entries(of.links ?? {}).map(([id, { fields, ...ends }]) => [
      id,
      readLink(id, { ...ends, ...fields }),
    ]),
  );
  const figures = new Map(cards.map(([id, card]) => [id, card.figures ?? {}]));
  return {
    plan: { meta: readMeta({ currency: "USD", ...of.meta }), items, links },
    figures: {
      items: figures,
      schedule: {
        items: part(figures, "schedule"),
        start: null,
        finish: of.finish ?? null,
        violations: of.violations ?? [],
        cycles: [],
      },
      benefits: {
        benefits: part(figures, "benefit"),
        goals: part(figures, "goal"),
        orphans: [],
        unserved: [],
        skippedLanes: [],
        horizon: "2020-12-31",
      },
      money: {
        items: part(figures, "money"),
        budget: 0,
        actual: 0,
        forecast: of.forecast ?? 0,
        earned: null,
        months: [],
        case: null,
      },
      risk: null,
    },
  };
}

function part<K extends keyof ItemFigures>(
  figures: ReadonlyMap<string, ItemFigures>,
  key: K,
): Map<string, NonNullable<ItemFigures[K]>> {
  const found = new Map<string, NonNullable<ItemFigures[K]>>();
  for (const [id, of] of figures) {
    const value = of[key];
    if (value) found.set(id, value);
  }
  return found;
}

export function dated(start: string, finish: string, more: Partial<ScheduleFigures> = {}): ScheduleFigures {
  return {
    start,
    finish,
    lateStart: start,
    lateFinish: finish,
    plannedStart: null,
    plannedFinish: null,
    duration: 0,
    totalFloat: 0,
    freeFloat: 0,
    independentFloat: 0,
    critical: false,
    nearCritical: false,
    longestPath: false,
    pushed: 0,
    slip: null,
    deadlineMiss: null,
    deadline: null,
    drivers: [],
    ...more,
  };
}

export function benefit(start: string | null, more: Partial<BenefitFigures> = {}): BenefitFigures {
  return {
    ready: null,
    start,
    plannedStart: "2013-10-01",
    full: null,
    delay: 0,
    drivers: [],
    rests: [],
    valuePerYear: null,
    plannedValue: null,
    value: null,
    delayLoss: null,
    firstYearLoss: null,
    delayCostPerMonth: null,
    operability: null,
    weakest: null,
    realization: null,
    gaps: [],
    ...more,
  };
}

export function goal(more: Partial<GoalFigures> = {}): GoalFigures {
  return {
    shares: [{ benefit: "b", link: "l", share: 1 }],
    coverage: 1,
    health: 1,
    weakest: null,
    doubleCounted: [],
    served: true,
    lastStart: null,
    late: [],
    ...more,
  };
}

/** A card of the register; the bands follow from the scores. */
export function exposure(emv: number | null, more: Partial<ExposureFigures> = {}): ExposureFigures {
  const { score = null, residualScore = null } = more;
  return {
    emv,
    expectedDays: null,
    score,
    residualScore,
    band: score === null ? null : gridBand(score),
    residualBand: residualScore === null ? null : gridBand(residualScore),
    ...more,
  };
}

/** A team with capacity for ten and the given load in each month. */
export function team(load: Readonly<Record<string, number>>, excess: number): TeamFigures {
  const months = Object.entries(load).map(([period, units]) => ({
    period,
    load: units,
    capacity: 10,
    parts: [],
  }));
  return {
    weeks: [],
    months,
    peak: null,
    overloaded: months.filter((cell) => cell.load > cell.capacity).map((cell) => cell.period),
    excess,
  };
}
