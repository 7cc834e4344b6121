import { readItem, readMeta } from "@throughline/model";
import { expect, it } from "vitest";
import { createFiguresEngine } from "./figures-engine.ts";
import type { FromFigures, RecordChanges } from "./figures-messages.ts";

/** An engine whose turns are given one by one, with what it has told of trials and figures since. */
function openEngine() {
  const said: string[] = [];
  const answers: unknown[] = [];
  /** The dates of the one item, as they were told last, of a trial or of the plan. */
  let schedule: unknown = null;
  const waiting: (() => void)[] = [];
  const engine = createFiguresEngine(
    (message: FromFigures) => {
      if (message.type === "figures") {
        said.push("figures");
        schedule = message.items[0]?.[1].schedule;
      }
      if (message.type === "answer") answers.push(message.answer);
      if (message.type !== "trials") return;
      for (const { by, edits, items } of message.outcomes) {
        said.push(`${by}: ${edits[0]?.duration}`);
        schedule = items.get("build")?.schedule;
      }
    },
    (run) => waiting.push(run),
  );
  const turn = () => waiting.shift()?.();
  const rest = () => {
    while (waiting.length > 0) turn();
  };
  engine.take({ type: "records", source: "open", changes: durationOf(10) });
  rest();
  return { engine, turn, rest, said: () => said.splice(0), answers: () => answers, schedule: () => schedule };
}

function durationOf(duration: number): RecordChanges {
  const build = readItem("build", { kind: "project", title: "Build", start: "2026-03-02", duration });
  return { meta: readMeta({}), items: [build], links: [], goneItems: [], goneLinks: [] };
}

/** The same without the settings of the board, as a change of a duration comes. */
const itemsOf = (duration: number): RecordChanges => ({ ...durationOf(duration), meta: null });

const trial = (by: number, duration: number) => ({ by, edits: [{ id: "build", duration }] });

it("computes only the newest of the trials that wait", () => {
  const { engine, rest, said } = openEngine();
  said();
  for (const duration of [11, 12, 13]) engine.take({ type: "trials", trials: [trial(1, duration)] });
  rest();
  expect(said()).toEqual(["1: 13"]);
});

it("computes trials once where records came in with them", () => {
  const { engine, rest, said } = openEngine();
  engine.take({ type: "trials", trials: [trial(1, 20)] });
  rest();
  said();
  engine.take({ type: "records", source: "remote", changes: durationOf(12) });
  engine.take({ type: "trials", trials: [trial(1, 21)] });
  rest();
  expect(said()).toEqual(["figures", "1: 21"]);
});

it("does not compute a hand again that rests, until it lets go or the plan itself changes", () => {
  const { engine, rest, said } = openEngine();
  engine.take({ type: "trials", trials: [trial(1, 20), trial(2, 30)] });
  rest();
  said();
  engine.take({ type: "trials", trials: [trial(1, 21), trial(2, 30)] });
  rest();
  expect(said()).toEqual(["1: 21"]);
  engine.take({ type: "trials", trials: [trial(1, 21)] });
  engine.take({ type: "trials", trials: [trial(1, 21), trial(2, 30)] });
  rest();
  expect(said()).toEqual(["2: 30"]);
  engine.take({ type: "records", source: "remote", changes: durationOf(12) });
  rest();
  expect(said()).toEqual(["figures", "1: 21", "2: 30"]);
});

it("lets records go before the trials of many people, who take turns", () => {
  const { engine, turn, rest, said } = openEngine();
  said();
  engine.take({ type: "trials", trials: [trial(1, 20), trial(2, 30), trial(3, 40)] });
  turn();
  engine.take({ type: "trials", trials: [trial(1, 21), trial(2, 30), trial(3, 40)] });
  engine.take({ type: "records", source: "remote", changes: durationOf(12) });
  turn();
  turn();
  expect(said()).toEqual(["1: 20", "2: 30", "figures"]);
  rest();
  expect(said()).toEqual(["3: 40", "1: 21", "2: 30"]);
});

it("rehearses without telling anything, and answers the next change as if it had not", () => {
  const plain = openEngine();
  const practised = openEngine();
  plain.said();
  practised.said();
  for (let turn = 0; turn < 3; turn++) practised.engine.rehearse(turn);
  expect(practised.said()).toEqual([]);
  for (const { engine, rest } of [plain, practised]) {
    engine.take({ type: "records", source: "local", changes: durationOf(14) });
    rest();
    engine.take({ type: "question", number: 1, question: { ask: "list", item: "build" } });
  }
  expect(practised.answers()).toEqual(plain.answers());
  expect(plain.answers()).toHaveLength(1);
});

it("does not work out again what was tried out and then dropped", () => {
  const dropped = openEngine();
  const typed = openEngine();
  dropped.engine.take({ type: "trials", trials: [trial(1, 20)] });
  dropped.rest();
  const tried = dropped.schedule();
  for (const { engine, turn } of [dropped, typed]) {
    engine.take({ type: "records", source: "local", changes: itemsOf(20) });
    turn();
  }
  expect(dropped.schedule()).toBe(tried);
  expect(dropped.schedule()).toEqual(typed.schedule());
  dropped.engine.take({ type: "records", source: "local", changes: itemsOf(21) });
  dropped.turn();
  expect(dropped.schedule()).not.toEqual(tried);
});
