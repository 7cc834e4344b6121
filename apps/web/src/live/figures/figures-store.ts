import type { ChangeSet, CollectionChanges } from "@throughline/board";
import type { ItemFigures, PlanFigures } from "@throughline/engine";
import { addListener } from "../add-listener.ts";
import { createKeyedListeners } from "../keyed-listeners.ts";
import type { LiveBoard } from "../live-board.ts";
import type { Answers, FromFigures, Question, RecordChanges, ToFigures } from "./figures-messages.ts";
import type { LiveFigures, Told, Trial, TrialOutcome } from "./live-figures.ts";

/** Where the page's messages go: workers, or the same thread in tests. */
export interface FiguresLine {
  post(message: ToFigures): void;
  dispose(): void;
}

/** Opens the line; what comes back is given to `onMessage`, and a failure that ends it to `onFail`. */
export type OpenLine = (
  onMessage: (message: FromFigures) => void,
  onFail: (problem: string) => void,
) => FiguresLine;

const NO_TRIALS: readonly TrialOutcome[] = Object.freeze([]);

/** The page's side of the figures: follows the records by change sets, keeps what comes back by id. */
export function createFiguresStore(live: LiveBoard, open: OpenLine): LiveFigures {
  const items = new Map<string, ItemFigures>();
  const keyed = createKeyedListeners();
  const listeners = new Set<() => void>();
  const trialListeners = new Set<() => void>();
  const toldListeners = new Set<(told: Told) => void>();
  const questions = new Map<number, (answer: never) => void>();
  let plan: PlanFigures | null = null;
  let state: ReturnType<LiveFigures["state"]> = { name: "computing", simulating: true, problem: null };
  let outcomes = NO_TRIALS;
  /** Whose trials are asked for now: answers may be of a moment ago. */
  let trying: ReadonlySet<number> = new Set();
  let version = 0;
  let asked = 0;

  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const setOutcomes = (next: readonly TrialOutcome[]) => {
    if (next.length === 0 && outcomes.length === 0) return;
    outcomes = next.length === 0 ? NO_TRIALS : next;
    for (const listener of trialListeners) listener();
  };
  const line = open(
    (message) => {
      switch (message.type) {
        case "figures":
          for (const [id, figures] of message.items) items.set(id, figures);
          for (const id of message.gone) items.delete(id);
          plan = message.plan;
          state = { name: "ready", simulating: message.simulating, problem: null };
          for (const [id] of message.items) keyed.notify(id);
          for (const id of message.gone) keyed.notify(id);
          return tell();
        case "trials": {
          // The answer may have been under way when the hand let go.
          const news = message.outcomes.filter(({ by }) => trying.has(by));
          if (news.length === 0) return;
          const others = outcomes.filter(({ by }) => !news.some((one) => one.by === by));
          return setOutcomes([...others, ...news].sort((one, other) => one.by - other.by));
        }
        case "told":
          for (const listener of toldListeners) listener(message.told);
          return;
        case "answer": {
          const resolve = questions.get(message.number);
          questions.delete(message.number);
          resolve?.(message.answer as never);
        }
      }
    },
    (problem) => {
      state = { name: "failed", simulating: false, problem };
      for (const resolve of questions.values()) resolve(null as never);
      questions.clear();
      setOutcomes(NO_TRIALS);
      tell();
    },
  );
  const ask = <Q extends Question>(question: Q): Promise<Answers[Q["ask"]] | null> => {
    if (state.name === "failed") return Promise.resolve(null);
    const number = ++asked;
    return new Promise((resolve) => {
      questions.set(number, resolve as (answer: never) => void);
      line.post({ type: "question", number, question });
    });
  };

  line.post({ type: "records", source: "open", changes: everything(live) });
  let isFilled = live.items.size > 0;
  const stop = live.subscribe((changes) => {
    // The board's own content comes in after an empty document was opened: nothing has moved by that.
    const source = isFilled ? changes.source : "open";
    isFilled ||= live.items.size > 0;
    line.post({ type: "records", source, changes: readChanges(live, changes) });
  });

  return {
    item: (id) => items.get(id),
    plan: () => plan,
    subscribeItem: keyed.subscribe,
    subscribe: (listener) => addListener(listeners, listener),
    version: () => version,
    state: () => state,
    trials: () => outcomes,
    subscribeTrials: (listener) => addListener(trialListeners, listener),
    setTrials(trials: readonly Trial[]) {
      trying = new Set(trials.map(({ by }) => by));
      if (outcomes.some(({ by }) => !trying.has(by)))
        setOutcomes(outcomes.filter(({ by }) => trying.has(by)));
      line.post({ type: "trials", trials });
    },
    subscribeTold: (listener) => addListener(toldListeners, listener),
    explain: (item, figure) => ask({ ask: "explain", item, figure }),
    listFigures: (item) => ask({ ask: "list", item }),
    findHealth: () => ask({ ask: "health" }),
    compareSince: (moment) => ask({ ask: "since", moment }),
    keepMoment: (moment) => line.post({ type: "keep", moment }),
    bringMoment: (moment, stored) => line.post({ type: "bring", moment, plan: stored }),
    dispose() {
      stop();
      line.dispose();
    },
  };
}

function everything(live: LiveBoard): RecordChanges {
  return {
    meta: live.meta(),
    items: [...live.items.values()],
    links: [...live.links.values()],
    goneItems: [],
    goneLinks: [],
  };
}

function readChanges(live: LiveBoard, changes: ChangeSet): RecordChanges {
  return {
    meta: changes.meta ? live.meta() : null,
    items: present(live.items, changes.items),
    links: present(live.links, changes.links),
    goneItems: gone(live.items, changes.items),
    goneLinks: gone(live.links, changes.links),
  };
}

function present<R>(records: ReadonlyMap<string, R>, changes: CollectionChanges): readonly R[] {
  return [...changes.added, ...changes.updated].flatMap((id) => records.get(id) ?? []);
}

function gone(records: ReadonlyMap<string, unknown>, changes: CollectionChanges): readonly string[] {
  return [...changes.added, ...changes.updated, ...changes.removed].filter((id) => !records.has(id));
}
