import { sayList } from "../words/say-list.ts";
import { type Clause, sayClause } from "./clause.ts";
import type { Comparison } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { sayCause } from "./say-cause.ts";
import { sayDateClauses, saySlackClauses } from "./say-date-clauses.ts";
import { sayRiskClauses } from "./say-risk-clauses.ts";
import { sayLinkClauses, sayPeopleClauses, sayStatusClauses, sayTeamClauses } from "./say-trouble-clauses.ts";
import {
  sayBenefitClauses,
  sayFundingClauses,
  sayGoalClauses,
  sayMoneyClauses,
} from "./say-value-clauses.ts";
import { isOwn } from "./weights.ts";

/** What a room can hear at once. */
const MOST = 5;

/** All of it in one plain sentence: what was done, and the five things that most need to be heard. */
export function saySentence(comparison: Comparison, changes: readonly Consequence[]): string {
  const follows = changes.filter((change) => !isOwn(change));
  const [first] = follows;
  if (!first) return "Nothing else moves.";
  const all: readonly Clause[] = [
    ...sayDateClauses(comparison, follows),
    ...sayBenefitClauses(comparison, follows),
    ...sayLinkClauses(comparison, follows),
    ...sayGoalClauses(comparison, follows),
    ...sayFundingClauses(comparison, follows),
    ...sayTeamClauses(comparison, follows),
    ...sayMoneyClauses(comparison, follows),
    ...sayRiskClauses(comparison, follows),
    ...sayStatusClauses(comparison, follows),
  ];
  const heard = first.tone === "worse" ? all.filter((clause) => !clause.aside) : all;
  const clauses = heard.length > 0 ? heard : saySlackClauses(comparison, follows);
  if (clauses.length === 0) return first.sentence;
  const said = [...clauses, ...sayPeopleClauses(follows)].slice(0, MOST);
  const cause = sayCause(comparison);
  return `${cause.text} ${sayList(said.map((clause) => sayClause(clause, cause.plural)))}.`;
}
