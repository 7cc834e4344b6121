import { amount, choice, date, days, line, money, numeric, prose, series, share, weight } from "../field.ts";
import { declaredRag, direction, method, moscow, stage, workStatus } from "./shared-choices.ts";

export const programFields = {
  vision: prose("Vision"),
  sponsor: line("Sponsor"),
  manager: line("Program manager"),
  scope: prose("In scope"),
  outOfScope: prose("Out of scope"),
  objectives: prose("Objectives"),
  start: date("Start"),
  finish: date("Finish"),
  budget: money("Budget"),
  stage: stage(),
  method: method(),
  declaredRag: declaredRag(),
};

export const goalFields = {
  owner: line("Owner"),
  weight: weight("Weight", 1),
  theme: line("Theme"),
  measure: line("Measure"),
  unit: line("Unit"),
  baseline: numeric("Baseline"),
  target: numeric("Target"),
  direction: direction(),
  due: date("Due"),
  rank: line("Rank"),
};

export const benefitFields = {
  owner: line("Owner"),
  accountable: line("Accountable"),
  benefitType: choice("Type", [
    { value: "tangible", label: "Tangible" },
    { value: "intangible", label: "Intangible" },
    { value: "disbenefit", label: "Dis-benefit" },
  ]),
  measure: line("Measure"),
  unit: line("Unit"),
  baseline: numeric("Baseline"),
  target: numeric("Target"),
  direction: direction(),
  valuePerYear: money("Value per year"),
  start: date("Realization start"),
  ramp: days("Ramp-up", { help: "Working days from the start until the full value flows." }),
  lifetime: amount("Lifetime in years"),
  confidence: share("Confidence"),
  frequency: line("Measured how often"),
  dataSource: line("Source of the data"),
  measurements: series("Measurements", "date"),
  plannedMeasurements: series("Planned measurements", "date"),
  moscow: moscow(),
  rank: line("Rank"),
};

export const changeFields = {
  owner: line("Owner"),
  affected: line("Affected groups"),
  status: workStatus(),
  progress: share("Progress"),
  start: date("Start"),
  duration: days("Duration"),
  earliestStart: date("Earliest start"),
  deadline: date("Deadline"),
  training: prose("Training"),
  communication: prose("Communication"),
  adoption: share("Adoption"),
  rank: line("Rank"),
};
