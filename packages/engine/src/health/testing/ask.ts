import type { PlanState } from "../../consequences/plan-state.ts";
import { buildState, type StateOf } from "../../consequences/testing/build-state.ts";
import { findHealth } from "../find-health.ts";
import type { Finding } from "../finding.ts";

/** What the areas of the engine found about the plan as a whole, beside what the cards hold. */
export interface AskedState extends StateOf {
  readonly cycles?: readonly (readonly string[])[];
  readonly orphans?: readonly string[];
  readonly unserved?: readonly string[];
  readonly skippedLanes?: readonly string[];
}

/** A state from a short description. */
export function buildAsked({
  cycles = [],
  orphans = [],
  unserved = [],
  skippedLanes = [],
  ...of
}: AskedState): PlanState {
  const { plan, figures } = buildState(of);
  return {
    plan,
    figures: {
      ...figures,
      schedule: { ...figures.schedule, cycles },
      benefits: { ...figures.benefits, orphans, unserved, skippedLanes },
    },
  };
}

/** The first finding of one rule; undefined when the rule finds nothing. */
export function ask(rule: string, state: AskedState): Finding | undefined {
  return findHealth(buildAsked(state)).find((finding) => finding.rule === rule);
}

/** The sentences of one rule's finding, none when it finds nothing. */
export function hear(rule: string, state: AskedState): readonly string[] {
  return ask(rule, state)?.cases.map(({ sentence }) => sentence) ?? [];
}
