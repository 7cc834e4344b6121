import { simulatePlan } from "@throughline/engine";
import { readItem, readMeta } from "@throughline/model";
import { expect, it } from "vitest";
import type { FromRisk, RecordChanges } from "./figures-messages.ts";
import { createRiskEngine } from "./risk-engine.ts";

const project = (pessimistic: number) =>
  readItem("a", { kind: "project", start: "2026-03-02", duration: 10, optimistic: 8, pessimistic });

const changesOf = (pessimistic: number): RecordChanges => ({
  meta: readMeta({}),
  items: [project(pessimistic)],
  links: [],
  goneItems: [],
  goneLinks: [],
});

it("simulates in pieces, begins again when the plan changes, and says what one run of the whole says", () => {
  const sent: FromRisk[] = [];
  let next: (() => void) | null = null;
  const engine = createRiskEngine((message) => sent.push(message), {
    after: (_, run) => {
      next = run;
    },
  });
  const turn = () => {
    const run = next;
    next = null;
    run?.();
  };
  engine.take({ type: "records", source: "open", changes: changesOf(100) });
  turn();
  turn();
  engine.take({ type: "records", source: "local", changes: changesOf(20) });
  while (next) turn();
  expect(sent).toHaveLength(1);
  const plan = { meta: readMeta({}), items: new Map([["a", project(20)]]), links: new Map() };
  expect(sent[0]?.risk).toEqual(simulatePlan(plan));
});
