import { readItem, readMeta } from "@throughline/model";
import { expect, it } from "vitest";
import { createFiguresEngine } from "./figures-engine.ts";
import type { FromFigures, RecordChanges } from "./figures-messages.ts";
import type { TrialOutcome } from "./live-figures.ts";

function openEngine() {
  const answers: (readonly TrialOutcome[])[] = [];
  let waiting: (() => void)[] = [];
  const engine = createFiguresEngine(
    (message: FromFigures) => {
      if (message.type === "trials") answers.push(message.outcomes);
    },
    (run) => waiting.push(run),
  );
  const run = () => {
    const now = waiting;
    waiting = [];
    for (const one of now) one();
  };
  engine.take({ type: "records", source: "open", changes: durationOf(10) });
  run();
  return { engine, run, answers };
}

function durationOf(duration: number): RecordChanges {
  const build = readItem("build", { kind: "project", title: "Build", start: "2026-03-02", duration });
  return { meta: readMeta({}), items: [build], links: [], goneItems: [], goneLinks: [] };
}

const trial = (by: number, duration: number) => ({ by, edits: [{ id: "build", duration }] });

it("computes only the newest trials of those that wait", () => {
  const { engine, run, answers } = openEngine();
  for (const duration of [11, 12, 13]) engine.take({ type: "trials", trials: [trial(1, duration)] });
  run();
  expect(answers.map(([outcome]) => outcome?.edits[0]?.duration)).toEqual([13]);
});

it("computes trials once where records came in with them", () => {
  const { engine, run, answers } = openEngine();
  engine.take({ type: "trials", trials: [trial(1, 20)] });
  run();
  engine.take({ type: "records", source: "remote", changes: durationOf(12) });
  engine.take({ type: "trials", trials: [trial(1, 21)] });
  run();
  expect(answers).toHaveLength(2);
});

it("does not compute a hand again that rests, until the plan itself changes", () => {
  const { engine, run, answers } = openEngine();
  engine.take({ type: "trials", trials: [trial(1, 20), trial(2, 30)] });
  run();
  engine.take({ type: "trials", trials: [trial(1, 21), trial(2, 30)] });
  run();
  engine.take({ type: "records", source: "remote", changes: durationOf(12) });
  run();
  const [first, second, third] = answers;
  expect(second?.[0]).not.toBe(first?.[0]);
  expect(second?.[1]).toBe(first?.[1]);
  expect(third?.[1]).not.toBe(first?.[1]);
});
