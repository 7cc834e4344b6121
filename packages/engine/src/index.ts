export type { BenefitFigures, BenefitGap, GoalFigures, PlanBenefits } from "./benefits/benefit-figures.ts";
export { computeBenefits } from "./benefits/compute-benefits.ts";
export { type Feed, receiveOperability } from "./benefits/receive-operability.ts";
export { type ValueTerms, valueTerms } from "./benefits/value-terms.ts";
export { valueUntil } from "./benefits/value-until.ts";
export { type CalendarRules, createWorkCalendar } from "./calendar/create-work-calendar.ts";
export { toDate, toDay } from "./calendar/day-number.ts";
export { planCalendars } from "./calendar/plan-calendars.ts";
export type { WorkCalendar } from "./calendar/work-calendar.ts";
export { computeFigures, type SettledFigures, settleFigures, withRisk } from "./compute-figures.ts";
export { compare } from "./consequences/compare.ts";
export type { Consequence, Consequences } from "./consequences/consequence.ts";
export { type Edits, findEdits } from "./consequences/find-edits.ts";
export { isSameValue } from "./consequences/is-same-value.ts";
export type { PlanState } from "./consequences/plan-state.ts";
export { explain } from "./explain/explain.ts";
export type { ExplainedInput, Explanation, FigureName } from "./explain/explanation.ts";
export { type ListedFigure, listFigures } from "./explain/list-figures.ts";
export type { Figures, ItemFigures, PlanFigures } from "./figures.ts";
export { findHealth } from "./health/find-health.ts";
export type { Finding, FindingCase, Repair } from "./health/finding.ts";
export { benefitCostRatio } from "./money/benefit-cost-ratio.ts";
export { computeMoney, type MoneySettings } from "./money/compute-money.ts";
export { discountedPayback } from "./money/discounted-payback.ts";
export {
  earnCostToCost,
  earnFiftyFifty,
  earnMilestones,
  earnPercentComplete,
  earnPhysical,
  earnZeroHundred,
  type WeightedMilestone,
  type WorkState,
} from "./money/earned-rules.ts";
export { earnedSchedule } from "./money/earned-schedule.ts";
export { type EarnedValueInput, earnedValue } from "./money/earned-value.ts";
export { type InternalRate, irr } from "./money/irr.ts";
export { mirr } from "./money/mirr.ts";
export type {
  BusinessCase,
  EarnedSchedule,
  EarnedValue,
  MoneyFigures,
  PlanMoney,
} from "./money/money-figures.ts";
export { npv } from "./money/npv.ts";
export { payback } from "./money/payback.ts";
export { roi } from "./money/roi.ts";
export type { Plan } from "./plan.ts";
export { aggregateJudgements } from "./priority/aggregate-judgements.ts";
export { aggregateScores, type ScoreSummary } from "./priority/aggregate-scores.ts";
export { type AhpResult, type AhpWeights, ahpWeights } from "./priority/ahp-weights.ts";
export { buildPortfolioProblem, type PortfolioOptions } from "./priority/build-portfolio-problem.ts";
export { type ChosenPortfolio, choosePortfolio, type PortfolioChoice } from "./priority/choose-portfolio.ts";
export { computePriority } from "./priority/compute-priority.ts";
export { type CutLine, type CutLineRow, drawCutLine, type RankedItem } from "./priority/draw-cut-line.ts";
export { type Funding, fundProjects } from "./priority/fund-projects.ts";
export type { MixedIntegerSolver, SolverAnswer } from "./priority/integer-model.ts";
export { type MoscowBalance, moscowBalance } from "./priority/moscow-balance.ts";
export { planBudget } from "./priority/plan-budget.ts";
export type {
  PortfolioBenefit,
  PortfolioLimit,
  PortfolioProblem,
  PortfolioProject,
} from "./priority/portfolio-problem.ts";
export type { PriorityFigures } from "./priority/priority-figures.ts";
export { type RankedProject, type RankedProjects, rankProjects } from "./priority/rank-projects.ts";
export { highsOptions, readHighsSolution } from "./priority/read-highs-solution.ts";
export type { JudgementMatrix } from "./priority/read-judgements.ts";
export { type RiceTerms, rice } from "./priority/rice.ts";
export type { ScoreMethod } from "./priority/score-project.ts";
export { type KnapsackAnswer, type KnapsackProblem, solveKnapsack } from "./priority/solve-knapsack.ts";
export {
  type AhpCriterion,
  ahpCriteria,
  type CriteriaWeights,
  judgementKey,
  weighCriteria,
} from "./priority/weigh-criteria.ts";
export { type ScoredCriterion, weightedScore } from "./priority/weighted-score.ts";
export { type WsjfTerms, wsjf } from "./priority/wsjf.ts";
export { assessExposure } from "./risk/assess-exposure.ts";
export { createSimulation, type Simulation } from "./risk/create-simulation.ts";
export { isRegisterCard, type RegisterCard } from "./risk/event-probability.ts";
export { type GridBand, gridBand } from "./risk/grid-band.ts";
export { gridStep } from "./risk/grid-step.ts";
export { pathProbability, pertMean, pertSigma, type ThreePoint } from "./risk/pert-view.ts";
export type { BenefitRiskFigures, DateRiskFigures, ExposureFigures, PlanRisk } from "./risk/risk-figures.ts";
export { simulatePlan } from "./risk/simulate-plan.ts";
export { defaultSettings } from "./risk/simulation-settings.ts";
export { computeFloats, type Floats } from "./schedule/compute-floats.ts";
export { createScheduler, type Scheduler } from "./schedule/create-scheduler.ts";
export type { Network, Times } from "./schedule/network.ts";
export type { PlanSchedule, ScheduleFigures, Violation } from "./schedule/schedule-figures.ts";
export { type NetworkSchedule, schedulePlan } from "./schedule/schedule-plan.ts";
export { computeStatus } from "./status/compute-status.ts";
export type { Rag, StatusFigures, StatusReason } from "./status/status-figures.ts";
export { summarizePlan } from "./summarize-plan.ts";
export { computeTeams } from "./teams/compute-teams.ts";
export { firstDayOfWeek, nameWeek, weekNumber } from "./teams/iso-week.ts";
export type {
  LevelDemand,
  LevelLink,
  LevelProblem,
  LevelResource,
  LevelTask,
} from "./teams/level-problem.ts";
export { type LevelResult, levelSerial } from "./teams/level-serial.ts";
export { firstDayOfMonth, monthNumber, nameMonth } from "./teams/month-number.ts";
export { proposeLeveling } from "./teams/propose-leveling.ts";
export type { LevelingProposal, LoadCell, TeamFigures } from "./teams/team-figures.ts";
export { personKey } from "./words/person-key.ts";
export { sayDate, sayFromTo, sayMonth } from "./words/say-date.ts";
export { sayDays, sayDaysShort } from "./words/say-days.ts";
export { sayMoney } from "./words/say-money.ts";
export { type CombinedThreePoint, combineThreePoints } from "./workshop/combine-three-points.ts";
export {
  countDots,
  type DotCount,
  type DotRow,
  type DotRules,
  isLate,
  isVotable,
} from "./workshop/count-dots.ts";
export type { Party } from "./workshop/find-parties.ts";
export type { Agreement } from "./workshop/judge-agreement.ts";
export { markBallot } from "./workshop/mark-ballot.ts";
export {
  type DatesOf,
  type DependencyMatch,
  type DependencyVerdict,
  matchDependencies,
} from "./workshop/match-dependencies.ts";
export { nearestStep, scalePosition } from "./workshop/scale-position.ts";
export { type Spread, spreadOf } from "./workshop/spread-of.ts";
