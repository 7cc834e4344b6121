import type { PlanState } from "../consequences/plan-state.ts";
import { compareText } from "../order/compare-text.ts";
import { benefitDateRules } from "./benefit-date-rules.ts";
import { chainRules } from "./chain-rules.ts";
import { controlRules } from "./control-rules.ts";
import { dateRules } from "./date-rules.ts";
import { fieldRules } from "./field-rules.ts";
import { findCycles } from "./find-cycles.ts";
import { findMissingStatusDate } from "./find-missing-status-date.ts";
import { findMustShare } from "./find-must-share.ts";
import type { Finding } from "./finding.ts";
import { inversionRules } from "./inversion-rules.ts";
import { looseWorkRules } from "./loose-work-rules.ts";
import { orderRules } from "./order-rules.ts";
import { overdueRules } from "./overdue-rules.ts";
import { promiseRules } from "./promise-rules.ts";
import { recordRules } from "./record-rules.ts";
import { riskRules } from "./risk-rules.ts";
import type { Rule } from "./rule.ts";
import { statusRules } from "./status-rules.ts";
import { takeSurvey } from "./survey.ts";
import { teamRules } from "./team-rules.ts";

const RULES: readonly Rule[] = [
  findCycles,
  findMissingStatusDate,
  findMustShare,
  ...dateRules,
  ...orderRules,
  ...promiseRules,
  ...benefitDateRules,
  ...statusRules,
  ...fieldRules,
  ...chainRules,
  ...riskRules,
  ...controlRules,
  ...overdueRules,
  ...teamRules,
  ...looseWorkRules,
  ...inversionRules,
  ...recordRules,
];

const ORDER: Readonly<Record<Finding["severity"], number>> = { high: 0, middle: 1, low: 2 };

/**
 * What a plan should be asked about, the gravest first, then the most frequent, then by rule.
 *
 * High means that the plan contradicts itself, or that something already will not happen as promised. Middle
 * means that a benefit, a goal or a date rests on something that is missing. Low means that the plan would be
 * easier to trust if this were tidied. A soft dependency never makes a finding high.
 */
export function findHealth(state: PlanState): readonly Finding[] {
  const survey = takeSurvey(state);
  return RULES.flatMap((rule) => rule(survey)).sort(
    (a, b) =>
      ORDER[a.severity] - ORDER[b.severity] ||
      b.cases.length - a.cases.length ||
      compareText(a.rule, b.rule) ||
      compareText(a.title, b.title),
  );
}
