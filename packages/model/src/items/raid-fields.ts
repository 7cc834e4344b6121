import { choice, date, days, line, money, prose, score, share } from "../field.ts";
import { registerStatus } from "./shared-choices.ts";

export const riskFields = {
  owner: line("Owner"),
  category: line("Category"),
  status: registerStatus(),
  probability: share("Probability"),
  impact: score("Impact", 1, 5),
  residualProbability: share("Residual probability"),
  residualImpact: score("Residual impact", 1, 5),
  polarity: choice("Threat or opportunity", [
    { value: "threat", label: "Threat" },
    { value: "opportunity", label: "Opportunity" },
  ]),
  response: choice("Response", [
    { value: "none", label: "Not decided" },
    { value: "avoid", label: "Avoid" },
    { value: "reduce", label: "Reduce" },
    { value: "transfer", label: "Transfer" },
    { value: "accept", label: "Accept" },
    { value: "share", label: "Share" },
    { value: "exploit", label: "Exploit" },
    { value: "enhance", label: "Enhance" },
  ]),
  actions: prose("Actions"),
  fallback: prose("Fallback"),
  trigger: line("Trigger"),
  proximity: date("Proximity"),
  money: money("Cost if it happens"),
  days: days("Delay if it happens"),
  benefitLoss: share("Benefit lost if it happens"),
  raised: date("Raised"),
  reviewed: date("Last reviewed"),
};

export const assumptionFields = {
  owner: line("Owner"),
  category: line("Category"),
  validity: choice("Validity", [
    { value: "unchecked", label: "Unchecked" },
    { value: "holds", label: "Holds" },
    { value: "doubtful", label: "Doubtful" },
    { value: "false", label: "False" },
  ]),
  probability: share("Probability that it fails"),
  impact: score("Impact", 1, 5),
  checkBy: date("Check by"),
  money: money("Cost if it fails"),
  days: days("Delay if it fails"),
  raised: date("Raised"),
};

export const issueFields = {
  owner: line("Owner"),
  category: line("Category"),
  status: registerStatus(),
  impact: score("Severity", 1, 5),
  response: line("Response"),
  actions: prose("Actions"),
  money: money("Cost"),
  days: days("Delay"),
  raised: date("Raised"),
  due: date("Resolve by"),
};
