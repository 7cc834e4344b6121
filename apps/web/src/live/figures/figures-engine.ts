import {
  compare,
  computeFigures,
  explain,
  type Figures,
  findHealth,
  type ItemFigures,
  isSameValue,
  listFigures,
  type Plan,
  type PlanRisk,
  type PlanState,
  type SettledFigures,
  settleFigures,
  summarizePlan,
  withRisk,
} from "@throughline/engine";
import type { Answers, FromFigures, Question, ToFigures } from "./figures-messages.ts";
import { findChangedFigures } from "./find-changed-figures.ts";
import type { Told, Trial, TrialOutcome } from "./live-figures.ts";
import { baselineOf, changePlan, emptyPlan, isSamePlan, readStoredPlan, tryEdits } from "./plan-records.ts";
import { rehearsePlan } from "./rehearse-plan.ts";

/** The figures of one board as the worker keeps them. */
export interface FiguresEngine {
  take(message: ToFigures): void;
  /** Works through one change that nobody made, and forgets it; when there is nothing else to do. */
  rehearse(turn: number): void;
}

/**
 * Keeps the figures of one board: takes the messages of the page and answers with what changed. `defer` runs its
 * argument once the messages that wait already have been taken, so that a burst of changes is computed once.
 */
export function createFiguresEngine(
  send: (message: FromFigures) => void,
  defer: (run: () => void) => void,
): FiguresEngine {
  let plan: Plan = emptyPlan;
  /** The figures without the simulation, which comes later: what is compared and tried out. */
  let settled = settleFigures(plan);
  let current: PlanState = { plan, figures: withRisk(plan, settled, null) };
  /** The same with the last answer of the simulation: what is shown and explained. */
  let shown: Figures = current.figures;
  let sent: ReadonlyMap<string, ItemFigures> = new Map();
  let risk: PlanRisk | null = null;
  let trials: readonly Trial[] = [];
  const moments = new Map<string, PlanState>();
  let isOpen = false;
  let waiting: { source: Told["source"] | "open" } | null = null;
  let isTrialWaiting = false;
  /** What each person tried out last, the longest ago first, and in which plan. */
  const tried = new Map<number, TriedOut & { readonly base: PlanState }>();

  const show = (simulating: boolean) => {
    shown = withRisk(plan, settled, risk);
    const { kept, changed, gone } = findChangedFigures(sent, shown.items);
    sent = kept;
    send({ type: "figures", items: changed, gone, plan: summarizePlan(shown), simulating });
  };
  const compute = () => {
    if (!waiting) return;
    const { source } = waiting;
    waiting = null;
    const before = current;
    settled = settledInTrial() ?? settleFigures(plan);
    show(true);
    // Judged without the simulation only once people have the figures: nothing on the board waits for that.
    current = { plan, figures: risk ? withRisk(plan, settled, null) : shown };
    if (isOpen && source !== "open") {
      const consequences = compare(before, current);
      if (consequences.changes.length > 0) send({ type: "told", told: { source, consequences } });
    }
    isOpen = true;
    tryOutSoon();
  };
  /** One person's at a time, each in turn: what comes in meanwhile waits for one plan and not for many. */
  const tryOutNext = () => {
    isTrialWaiting = false;
    const turns = [...tried.keys()];
    const [next] = trials
      .filter(isOpenTrial)
      .sort((one, other) => turns.indexOf(one.by) - turns.indexOf(other.by));
    if (!next) return;
    const done = tryTrial(current, next);
    tried.delete(next.by);
    tried.set(next.by, { ...done, base: current });
    send({ type: "trials", outcomes: [done.outcome] });
    tryOutSoon();
  };
  const tryOutSoon = () => {
    if (isTrialWaiting || trials.length === 0) return;
    isTrialWaiting = true;
    defer(tryOutNext);
  };
  /** What was tried out last is mostly what is dropped: then all but the judging has been worked out already. */
  const settledInTrial = () => [...tried.values()].find((one) => isSamePlan(one.plan, plan))?.settled;
  /** A hand that rests is not computed again until the plan changes. */
  const isOpenTrial = ({ by, edits }: Trial) => {
    const last = tried.get(by);
    return !last || last.base !== current || !isSameValue(last.outcome.edits, edits);
  };
  const settle = (): PlanState => {
    compute();
    return current;
  };
  const answer = (question: Question): Answers[keyof Answers] | null => {
    settle();
    const state: PlanState = { plan, figures: shown };
    switch (question.ask) {
      case "explain":
        return explain(state, question.item, question.figure);
      case "list":
        return listFigures(state, question.item);
      case "health":
        return findHealth(state);
      case "since": {
        const moment =
          question.moment === "baseline" ? stateOf(baselineOf(plan)) : moments.get(question.moment);
        return moment ? compare(moment, current) : null;
      }
    }
  };

  return {
    take(message) {
      switch (message.type) {
        case "records":
          plan = changePlan(plan, message.changes);
          // What this person did is told as theirs, even where others' changes came in the same moment.
          if (!waiting || message.source === "local") waiting = { source: message.source };
          defer(compute);
          return;
        case "trials":
          trials = message.trials;
          for (const by of [...tried.keys()]) if (!trials.some((trial) => trial.by === by)) tried.delete(by);
          return tryOutSoon();
        case "keep":
          moments.set(message.moment, settle());
          return;
        case "bring":
          moments.set(message.moment, stateOf(readStoredPlan(message.plan)));
          return;
        case "question":
          send({ type: "answer", number: message.number, answer: answer(message.question) });
          return;
        case "risk":
          risk = message.risk;
          // Records that wait are computed with it in a moment; their own simulation is under way.
          if (!waiting) show(false);
      }
    },
    rehearse: (turn) => rehearsePlan(current, risk, sent, turn),
  };
}

function stateOf(plan: Plan): PlanState {
  return { plan, figures: computeFigures(plan, null) };
}

/** A trial worked out: what is told of it, and the plan it would leave with what is certain about that. */
interface TriedOut {
  readonly outcome: TrialOutcome;
  readonly plan: Plan;
  readonly settled: SettledFigures;
}

function tryTrial(base: PlanState, trial: Trial): TriedOut {
  const plan = tryEdits(base.plan, trial.edits);
  const settled = settleFigures(plan);
  const after: PlanState = { plan, figures: withRisk(plan, settled, null) };
  const items = new Map(findChangedFigures(base.figures.items, after.figures.items).changed);
  return { outcome: { ...trial, consequences: compare(base, after), items }, plan, settled };
}
