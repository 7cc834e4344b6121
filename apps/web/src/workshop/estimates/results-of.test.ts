import { type Activity, type Item, readItem, readTalkRecord } from "@throughline/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenFigure, valuesFor } from "./adoption-of.ts";
import { type Answer, readBallot, storeBallot } from "./ballot.ts";
import { checkPoints } from "./check-points.ts";
import { type ObjectResult, resultsOf } from "./results-of.ts";
import { roundsBefore } from "./round-of.ts";
import { figuresOf, sayCount } from "./say-result.ts";
import { scaleOf } from "./scale-of.ts";
import { stripOf } from "./strip-of.ts";
import { askedField, subjectsOf } from "./subjects-of.ts";

const items = new Map<string, Item>(
  Object.entries({
    b: { kind: "project", title: "Portal" },
    a: { kind: "project", title: "Hub" },
    d: { kind: "deliverable", title: "Manual" },
    r: { kind: "risk", title: "Late" },
    old: { kind: "project", title: "Archive", status: "done" },
  }).map(([id, raw]) => [id, readItem(id, { ...raw, pos: [0, 0] })]),
);
const scores = { kind: "scores", field: "businessValue", items: [], kinds: [] } as const;
const durations = { kind: "durations", field: "", items: [], kinds: [] } as const;
const ballots = (...all: Record<string, Answer>[]) =>
  new Map(all.map((each, at) => [`p${at}`, new Map(Object.entries(each))]));
const point = (optimistic: number, likely: number, pessimistic: number) => ({
  optimistic,
  likely,
  pessimistic,
});
const first = (results: readonly ObjectResult[]) => {
  const [result] = results;
  if (!result) throw new Error("There is no result.");
  return result;
};

describe("what is estimated", () => {
  it("are the chosen objects in their order, or those of the kinds by name, that have the field", () => {
    expect(subjectsOf(items, scores).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(
      subjectsOf(items, { ...scores, items: ["b", "gone", "r", "a", "b", "old"] }).map(({ id }) => id),
    ).toEqual(["b", "a", "old"]);
    expect(subjectsOf(items, durations).map(({ id }) => id)).toEqual(["a", "d", "b"]);
    expect(subjectsOf(items, { ...durations, kinds: ["deliverable"] }).map(({ id }) => id)).toEqual(["d"]);
    expect(subjectsOf(items, { ...scores, field: "title" })).toEqual([]);
    expect(subjectsOf(items, { ...scores, field: "__proto__" })).toEqual([]);
  });

  it("is chosen on the field's own scale and rounded to it", () => {
    const scale = (id: string, field: string) => {
      const found = askedField(items.get(id) as Item, { kind: "scores", field });
      if (!found) throw new Error(`No ${field}.`);
      return scaleOf(found);
    };
    expect(scale("a", "businessValue").choices).toEqual([1, 2, 3, 5, 8, 13, 20]);
    expect(scale("a", "strategicFit").choices).toEqual([1, 2, 3, 4, 5]);
    expect(scale("a", "impact").choices).toEqual([0.25, 0.5, 1, 2, 3]);
    expect(scale("r", "impact").choices).toEqual([1, 2, 3, 4, 5]);
    expect(scale("r", "probability")).toMatchObject({ isTyped: true, steps: [0, 1] });
    expect(scale("r", "probability").round(0.3333)).toBe(0.33);
    expect(scale("a", "reach")).toMatchObject({ choices: [], isTyped: true, steps: null });
    expect(scale("a", "reach").round(12_345)).toBe(12_300);
    expect(scale("a", "businessValue").round(6.5)).toBe(8);
  });
});

describe("results", () => {
  it("count those who estimated and those who cannot say, and pass over what the field does not take", () => {
    const all = ballots({ a: 8, b: 3 }, { a: 5 }, { a: "?" }, { a: 400 }, { a: point(1, 2, 3) });
    const hub = first(resultsOf(items, scores, all));
    expect([...(hub.kind === "score" ? hub.estimates.values() : [])]).toEqual([8, 5]);
    expect(hub).toMatchObject({ abstained: 1, spread: { count: 2, median: 6.5 } });
    expect(sayCount(hub, hub.kind === "score" ? hub.spread : null)).toBe("2 estimates, 1 cannot say");
    expect(figuresOf(hub)).toContainEqual(["Median", "6.5"]);
  });

  it("are adopted as median, mean or an own figure, in steps of the field", () => {
    const hub = first(resultsOf(items, scores, ballots({ a: 5 }, { a: 8 }, { a: 20 }, { a: 20 })));
    expect(chosenFigure(hub, { how: "median" })).toBe(13);
    expect(chosenFigure(hub, { how: "mean" })).toBe(13);
    expect(chosenFigure(hub, { how: "own", value: 3 })).toBe(3);
    expect(chosenFigure(hub, { how: "own", value: point(1, 2, 3) })).toBeNull();
    expect(valuesFor(hub, 13, "businessValue")).toEqual([{ id: "a", field: "businessValue", value: 13 }]);
    const [, portal] = resultsOf(items, scores, ballots({ a: 5 }));
    expect(portal && chosenFigure(portal, { how: "median" })).toBeNull();
  });

  it("of durations set the three fields of a project, and the one that a deliverable has", () => {
    const all = ballots(
      { a: point(2, 4.25, 11.4), d: point(1, 2, 3) },
      { a: point(3, 5, 30), d: point(1, 2, 4) },
    );
    const [hub, manual] = resultsOf(items, durations, all);
    if (!hub || !manual) throw new Error("Two are estimated.");
    const figure = chosenFigure(hub, { how: "median" });
    expect(figure).toEqual(point(2.5, 4.5, 21));
    expect(valuesFor(hub, point(2.5, 4.5, 21), "")).toEqual([
      { id: "a", field: "optimistic", value: 2.5 },
      { id: "a", field: "duration", value: 4.5 },
      { id: "a", field: "pessimistic", value: 21 },
    ]);
    expect(valuesFor(manual, point(1, 2, 3.5), "").map(({ field }) => field)).toEqual(["duration"]);
  });

  it("of durations keep their order when they are rounded", () => {
    const days = fc.double({ min: 0, max: 400, noNaN: true });
    const triple = fc.tuple(days, days, days).map((three) => three.toSorted((a, b) => a - b));
    void fc.assert(
      fc.property(fc.array(triple, { minLength: 1, maxLength: 9 }), (triples) => {
        const all = ballots(...triples.map(([low = 0, mid = 0, high = 0]) => ({ a: point(low, mid, high) })));
        for (const how of ["median", "mean"] as const) {
          const figure = chosenFigure(first(resultsOf(items, durations, all)), { how });
          if (figure === null || typeof figure === "number") throw new Error("A point is expected.");
          expect(checkPoints(figure)).toBeNull();
        }
      }),
    );
  });

  it("are drawn on one scale, every estimate once, piled where they meet", () => {
    const hub = first(resultsOf(items, scores, ballots({ a: 8 }, { a: 8 }, { a: 1 }, { a: 20 })));
    const strip = stripOf(hub);
    expect(strip?.rows[0]?.dots).toEqual([
      { person: "p2", at: 0, level: 0 },
      { person: "p0", at: 4 / 6, level: 0 },
      { person: "p1", at: 4 / 6, level: 1 },
      { person: "p3", at: 1, level: 0 },
    ]);
    expect(strip?.ticks.map(({ label }) => label)).toEqual(["1", "2", "3", "5", "8", "13", "20"]);
    const lasting = first(resultsOf(items, durations, ballots({ a: point(0, 0, 0) })));
    expect(stripOf(lasting)?.rows).toHaveLength(3);
  });
});

it("keeps a ballot through storing, in whatever order it was said", () => {
  const number = fc.double({ min: -1e15, max: 1e15, noNaN: true });
  const triple = fc
    .array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((three) => three.toSorted((a, b) => a - b))
    .map(([low = 0, mid = 0, high = 0]) => point(low, mid, high));
  const answer: fc.Arbitrary<Answer> = fc.oneof(number, triple, fc.constant("?" as const));
  const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,9}$/);
  void fc.assert(
    fc.property(fc.array(fc.tuple(id, answer)), (said) => {
      const ballot = new Map(said);
      const stored = storeBallot(ballot);
      expect(new Map(readBallot(JSON.parse(JSON.stringify(stored))) ?? [])).toEqual(
        new Map([...ballot].map(([key, value]) => [key, JSON.parse(JSON.stringify(value))])),
      );
      expect(JSON.stringify(storeBallot(new Map([...ballot].reverse())))).toBe(JSON.stringify(stored));
    }),
  );
});

it("says kindly which of three points does not fit", () => {
  expect(checkPoints(point(1, 2, 3))).toBeNull();
  expect(checkPoints(point(2, 2, 2))).toBeNull();
  expect(checkPoints(point(3, 2, 5))).toContain("best case is longer than the most likely");
  expect(checkPoints(point(1, 6, 5))).toContain("worst case is shorter than the most likely");
  expect(checkPoints(point(6, 6, 5))).toContain("best case is longer than the worst");
  expect(checkPoints(point(-1, 2, 3))).toContain("below 0");
  expect(checkPoints(point(1, 2, 100_001))).toContain("100,000");
});

it("knows the rounds before an estimation: the same rules in the same step, opened earlier", () => {
  const round = (key: string, opened: number, patch: object = {}) =>
    readTalkRecord("activities", key, { kind: "scores", field: "reach", step: "s1", opened, ...patch });
  const all = new Map(
    [
      round("s1-2", 20),
      round("s1-1", 10),
      round("s1-3", 30),
      round("s1-0", 5, { field: "effort" }),
      round("x", 1, { step: "" }),
    ].map((each) => [each.key, each]),
  );
  const before = (key: string) => roundsBefore(all, all.get(key) as Activity).map((each) => each.key);
  expect(before("s1-3")).toEqual(["s1-1", "s1-2"]);
  expect(before("s1-1")).toEqual([]);
  expect(before("x")).toEqual([]);
});
