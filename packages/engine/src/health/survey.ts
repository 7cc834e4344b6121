import type { CalendarDate, Item, ItemOf, Link, LinkOf } from "@throughline/model";
import { collectOwned } from "../benefits/find-gaps.ts";
import { toDate, toDay } from "../calendar/day-number.ts";
import { planCalendars } from "../calendar/plan-calendars.ts";
import type { PlanState } from "../consequences/plan-state.ts";
import type { Figures } from "../figures.ts";
import type { Plan } from "../plan.ts";
import { EPSILON } from "../schedule/link-bounds.ts";

/** Cards that happen at some time. */
export type WorkItem = ItemOf<"project"> | ItemOf<"milestone"> | ItemOf<"deliverable"> | ItemOf<"change">;

/**
 * A plan laid out for questions: its records by kind, without cancelled work and without links whose ends are
 * gone. Lists are in the order of the records; rules must not depend on it.
 */
export interface Survey {
  readonly plan: Plan;
  readonly figures: Figures;
  readonly work: readonly WorkItem[];
  readonly projects: readonly ItemOf<"project">[];
  readonly changes: readonly ItemOf<"change">[];
  readonly goals: readonly ItemOf<"goal">[];
  readonly benefits: readonly ItemOf<"benefit">[];
  readonly risks: readonly ItemOf<"risk">[];
  readonly assumptions: readonly ItemOf<"assumption">[];
  readonly issues: readonly ItemOf<"issue">[];
  readonly decisions: readonly ItemOf<"decision">[];
  readonly controls: readonly ItemOf<"control">[];
  readonly teams: readonly ItemOf<"team">[];
  readonly stakeholders: readonly ItemOf<"stakeholder">[];
  readonly dependencies: readonly LinkOf<"dependency">[];
  readonly threats: readonly LinkOf<"threatens">[];
  readonly governing: readonly LinkOf<"governs">[];
  /** Work that a dependency, a delivery, a contribution or nesting joins to something. */
  readonly joined: ReadonlySet<string>;
  /** Items with children. */
  readonly parents: ReadonlySet<string>;
  /** Items that something delivers. */
  readonly delivered: ReadonlySet<string>;
  /** Items that something delivers, contributes to or comes before. */
  readonly fed: ReadonlySet<string>;
  /** Items for which someone is accountable or responsible by a link. */
  readonly owned: ReadonlySet<string>;
  /** The board's working days from the evening of one date to that of another; below 0 for an earlier one. */
  workdays(from: CalendarDate, to: CalendarDate): number;
  /** The first day on which work may start that is to start so many working days after a date. */
  startAfter(item: string, date: CalendarDate, days: number): CalendarDate;
}

/** Lays a plan out for the rules of health. */
export function takeSurvey(state: PlanState): Survey {
  const { plan, figures } = state;
  const records = sortItems(plan.items.values());
  const ties = sortLinks(plan, records.cancelled);
  const calendars = once(() => planCalendars(plan));
  return {
    plan,
    figures,
    ...records,
    ...ties,
    owned: collectOwned(plan),
    workdays(from, to) {
      const { board } = calendars();
      return board.toWork(toDay(to) + 1) - board.toWork(toDay(from) + 1);
    },
    startAfter(item, date, days) {
      const calendar = calendars().of(item);
      return toDate(Math.floor(calendar.startAt(Math.ceil(calendar.toWork(toDay(date)) + days - EPSILON))));
    },
  };
}

/** Calendars are only made when a rule counts days. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function sortItems(items: Iterable<Item>) {
  const found = {
    work: [] as WorkItem[],
    projects: [] as ItemOf<"project">[],
    changes: [] as ItemOf<"change">[],
    goals: [] as ItemOf<"goal">[],
    benefits: [] as ItemOf<"benefit">[],
    risks: [] as ItemOf<"risk">[],
    assumptions: [] as ItemOf<"assumption">[],
    issues: [] as ItemOf<"issue">[],
    decisions: [] as ItemOf<"decision">[],
    controls: [] as ItemOf<"control">[],
    teams: [] as ItemOf<"team">[],
    stakeholders: [] as ItemOf<"stakeholder">[],
    cancelled: new Set<string>(),
  };
  for (const item of items) sortItem(item, found);
  return found;
}

function sortItem(item: Item, found: ReturnType<typeof sortItems>): void {
  switch (item.kind) {
    case "project":
    case "deliverable":
    case "change":
      if (item.status === "cancelled") {
        found.cancelled.add(item.id);
        return;
      }
      found.work.push(item);
      if (item.kind === "project") found.projects.push(item);
      if (item.kind === "change") found.changes.push(item);
      return;
    case "milestone":
      found.work.push(item);
      return;
    case "goal":
      found.goals.push(item);
      return;
    case "benefit":
      found.benefits.push(item);
      return;
    case "risk":
      found.risks.push(item);
      return;
    case "assumption":
      found.assumptions.push(item);
      return;
    case "issue":
      found.issues.push(item);
      return;
    case "decision":
      found.decisions.push(item);
      return;
    case "control":
      found.controls.push(item);
      return;
    case "team":
      found.teams.push(item);
      return;
    case "stakeholder":
      found.stakeholders.push(item);
      return;
  }
}

function sortLinks({ items, links }: Plan, cancelled: ReadonlySet<string>) {
  const found = {
    dependencies: [] as LinkOf<"dependency">[],
    threats: [] as LinkOf<"threatens">[],
    governing: [] as LinkOf<"governs">[],
    joined: new Set<string>(),
    parents: new Set<string>(),
    delivered: new Set<string>(),
    fed: new Set<string>(),
  };
  const stands = (id: string) => items.has(id) && !cancelled.has(id);
  for (const link of links.values()) {
    if (stands(link.from) && stands(link.to) && link.from !== link.to) sortLink(link, found);
  }
  return found;
}

function sortLink(link: Link, found: ReturnType<typeof sortLinks>): void {
  switch (link.kind) {
    case "dependency":
      found.dependencies.push(link);
      found.fed.add(link.to);
      break;
    case "contains":
      found.parents.add(link.from);
      break;
    case "delivers":
      found.delivered.add(link.to);
      found.fed.add(link.to);
      break;
    case "contributes":
      found.fed.add(link.to);
      break;
    case "threatens":
      found.threats.push(link);
      return;
    case "governs":
      found.governing.push(link);
      return;
    default:
      return;
  }
  found.joined.add(link.from).add(link.to);
}
