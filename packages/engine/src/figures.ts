import type { CalendarDate } from "@throughline/model";
import type { BenefitFigures, GoalFigures, PlanBenefits } from "./benefits/benefit-figures.ts";
import type { BusinessCase, MoneyFigures, PlanMoney } from "./money/money-figures.ts";
import type { PriorityFigures } from "./priority/priority-figures.ts";
import type { BenefitRiskFigures, DateRiskFigures, ExposureFigures, PlanRisk } from "./risk/risk-figures.ts";
import type { PlanSchedule, ScheduleFigures, Violation } from "./schedule/schedule-figures.ts";
import type { StatusFigures } from "./status/status-figures.ts";
import type { TeamFigures } from "./teams/team-figures.ts";

/** All that is computed about one item; a part that does not apply is absent. */
export interface ItemFigures {
  readonly schedule?: ScheduleFigures;
  readonly dateRisk?: DateRiskFigures;
  readonly benefit?: BenefitFigures;
  readonly benefitRisk?: BenefitRiskFigures;
  readonly goal?: GoalFigures;
  readonly money?: MoneyFigures;
  readonly priority?: PriorityFigures;
  readonly exposure?: ExposureFigures;
  readonly team?: TeamFigures;
  readonly status?: StatusFigures;
}

/** All that is computed about a plan. `risk` is null until the simulation has run. */
export interface Figures {
  readonly items: ReadonlyMap<string, ItemFigures>;
  readonly schedule: PlanSchedule;
  readonly benefits: PlanBenefits;
  readonly money: PlanMoney;
  readonly risk: PlanRisk | null;
}

/** What a client shows about the plan as a whole, small enough to be sent after each change. */
export interface PlanFigures {
  readonly start: CalendarDate | null;
  readonly finish: CalendarDate | null;
  readonly p50Finish: CalendarDate | null;
  readonly p80Finish: CalendarDate | null;
  readonly iterations: number | null;
  readonly violations: readonly Violation[];
  /** Sets of link ids that go round in a circle. */
  readonly cycles: readonly (readonly string[])[];
  /** Dependency links that drive an item on the critical path. */
  readonly criticalLinks: readonly string[];
  readonly orphans: readonly string[];
  readonly unserved: readonly string[];
  readonly budget: number;
  readonly actual: number;
  readonly forecast: number;
  readonly case: BusinessCase | null;
}
