import { type Item, type Link, readItem, readLink } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { countKinds, findGaps } from "./board-findings.ts";

const items = (records: Record<string, Record<string, unknown>>) =>
  new Map<string, Item>(Object.entries(records).map(([id, raw]) => [id, readItem(id, raw)]));
const links = (...ends: readonly (readonly [string, string, string])[]) =>
  new Map<string, Link>(
    ends.map(([kind, from, to], index) => [`l${index}`, readLink(`l${index}`, { kind, from, to })]),
  );
const whole = { kind: "benefit", owner: "Ann", measure: "hours", baseline: 0, target: 4 };

describe("gaps of the benefits map", () => {
  it("finds nothing in a complete chain", () => {
    const cards = items({ p: { kind: "project" }, b: whole, g: { kind: "goal" } });
    expect(findGaps(cards, links(["delivers", "p", "b"], ["contributes", "b", "g"]))).toEqual([]);
  });

  it("names each gap with its cards", () => {
    const cards = items({ p: { kind: "project" }, b: { kind: "benefit", baseline: 0 }, g: { kind: "goal" } });
    const found = findGaps(cards, links());
    expect(found.map((gap) => gap.id)).toEqual([
      "benefit-owner",
      "benefit-measure",
      "benefit-target",
      "benefit-source",
      "benefit-goal",
      "project-delivers",
      "goal-served",
    ]);
    expect(found.find((gap) => gap.id === "project-delivers")).toMatchObject({
      label: "project that delivers nothing",
      ids: ["p"],
    });
  });

  it("does not count links to deleted cards", () => {
    const cards = items({ p: { kind: "project" } });
    const found = findGaps(cards, links(["delivers", "p", "gone"]));
    expect(found.map((gap) => gap.id)).toEqual(["project-delivers"]);
  });

  it("counts kinds in the model's order", () => {
    const cards = items({ a: { kind: "risk" }, b: { kind: "goal" }, c: { kind: "risk" } });
    expect(countKinds(cards.values())).toEqual([
      ["goal", 1],
      ["risk", 2],
    ]);
  });
});
