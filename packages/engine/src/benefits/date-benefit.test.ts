import { describe, expect, it } from "vitest";
import { buildBenefitNetwork } from "./build-benefit-network.ts";
import { dateBenefit, readFinishes } from "./date-benefit.ts";
import { findChains } from "./find-chains.ts";
import { buildLinks, buildPlan, buildSchedule } from "./testing/build-plan.ts";
import { everyDay } from "./testing/every-day.ts";

describe("E65 the start of a benefit", () => {
  const finishes = {
    dates: ["1970-04-11", "1970-05-01", "1970-05-01", ""],
    finish: Float64Array.of(100, 120, 120, Number.NaN),
    available: Float64Array.of(101, 121, 120, Number.NaN),
  };
  const none = new Uint8Array(4);
  const date = (planned: number | null, rests: readonly number[], parents = none) =>
    dateBenefit(planned, rests, finishes, parents, everyDay);

  it("is as planned, or the day after the last finish where that is later", () => {
    expect(date(130, [0, 1])).toEqual({ ready: 120, planned: 130, start: 130, delay: 0, drivers: [1] });
    expect(date(121, [0, 1])).toMatchObject({ start: 121, delay: 0 });
    expect(date(120, [0, 1])).toMatchObject({ start: 121, delay: 1 });
    expect(date(101, [0])).toMatchObject({ ready: 100, start: 101, delay: 0, drivers: [0] });
  });

  it("is the last day itself for a milestone reached in its morning", () => {
    expect(date(120, [2])).toMatchObject({ ready: 120, start: 120, delay: 0 });
  });

  it("is as planned when nothing dated leads to it, and unknown without both", () => {
    expect(date(120, [])).toEqual({ ready: null, planned: 120, start: 120, delay: 0, drivers: [] });
    expect(date(null, [])).toMatchObject({ start: null });
    expect(date(null, [0])).toMatchObject({ ready: 100, start: 101, delay: 0 });
  });

  it("is driven by all that finish last, a parent only where no child does", () => {
    expect(date(null, [0, 1, 2]).drivers).toEqual([1, 2]);
    expect(date(null, [0, 1, 2], Uint8Array.of(0, 1, 0, 0)).drivers).toEqual([2]);
    expect(date(null, [0, 1], Uint8Array.of(0, 1, 0, 0)).drivers).toEqual([1]);
  });

  it("reads finishes from the schedule", () => {
    const plan = buildPlan({
      m: { kind: "milestone" },
      n: { kind: "milestone" },
      p: { kind: "project" },
      q: { kind: "project" },
    });
    const schedule = buildSchedule({
      m: { finish: "1970-01-11", plannedStart: "1970-01-11" },
      n: { finish: "1970-01-11", plannedStart: "1970-01-09", pushed: 2 },
      p: "1970-01-11",
    });
    const { finish, available } = readFinishes(buildBenefitNetwork(plan), schedule);
    expect([...finish]).toEqual([10, 10, 10, Number.NaN]);
    expect([...available]).toEqual([10, 11, 11, Number.NaN]);
  });
});

describe("E65 chains", () => {
  const items = {
    p: { kind: "project" },
    q: { kind: "project" },
    c1: { kind: "change" },
    c2: { kind: "change" },
    c3: { kind: "change" },
    b: { kind: "benefit" },
  };

  it("are the shortest from the driver to the benefit, the lower ids among equal ones", () => {
    const links = buildLinks(
      "p delivers c2",
      "p delivers c1",
      "p delivers c3",
      "c3 delivers b",
      "c1 delivers b",
    );
    const more = buildLinks("c2 delivers b", "q delivers p", "c2 delivers c1");
    const network = buildBenefitNetwork(buildPlan(items, { ...links, ...more }));
    const node = (id: string) => network.indexOf.get(id) ?? -1;
    const chains = findChains(network, node("b"), [node("p"), node("q")]);
    expect(chains.get(node("p"))).toEqual(["p", "c1", "b"]);
    expect(chains.get(node("q"))).toEqual(["q", "p", "c1", "b"]);
    expect(findChains(network, node("c3"), [node("b")]).size).toBe(0);
  });
});
