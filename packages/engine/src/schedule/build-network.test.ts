import { describe, expect, it } from "vitest";
import { buildNetwork } from "./build-network.ts";
import { createTimes } from "./create-times.ts";
import { runBackward } from "./run-backward.ts";
import { runForward } from "./run-forward.ts";
import { buildPlan, chain, type Fields } from "./testing/build-plan.ts";

/** Early start, early finish, late start and late finish of each item, in working days from the plan's start. */
function times(items: Record<string, Fields>, links: Readonly<Record<string, Fields>>, meta: Fields = {}) {
  const network = buildNetwork(buildPlan(items, links, meta));
  const found = createTimes(network);
  runForward(network, network.duration, found);
  runBackward(network, network.duration, found);
  const start = network.planStart === null ? 0 : (network.calendars[0]?.toWork(network.planStart) ?? 0);
  const of = (id: string) => {
    const node = network.indexOf.get(id);
    if (node === undefined) return null;
    return [found.earlyStart, found.earlyFinish, found.lateStart, found.lateFinish].map(
      (array) => (array[node] ?? Number.NaN) - start,
    );
  };
  return { network, of };
}

const MONDAY = { start: "2026-01-05" };

describe("buildNetwork", () => {
  it("E7 numbers nodes so that links go from lower to higher numbers, whatever the order of the records", () => {
    const items = { a: { ...MONDAY, duration: 3 }, b: { duration: 2 }, c: { duration: 4 }, d: {} };
    const links = { ...chain("a", "b", "d"), ...chain("a", "c", "d") };
    const { network } = times(items, links);
    for (let link = 0; link < network.linkTo.length; link++) {
      expect(network.linkFrom[link]).toBeLessThan(network.linkTo[link] ?? 0);
    }
    const turned = times(
      Object.fromEntries(Object.entries(items).reverse()),
      Object.fromEntries(Object.entries(links).reverse()),
    );
    expect(turned.network.ids).toEqual(network.ids);
  });

  it("E8 reports links that go round in a circle, leaves them out and computes the rest", () => {
    const items = {
      a: { ...MONDAY, duration: 1 },
      b: { duration: 1 },
      c: { duration: 1 },
      d: { duration: 1 },
    };
    const { network, of } = times(items, {
      ...chain("a", "b", "c", "b"),
      ...chain("c", "d"),
      x: { from: "d", to: "d" },
    });
    expect(network.cycles).toEqual([["b-c", "c-b"], ["x"]]);
    expect(of("b")?.slice(0, 2)).toEqual([1, 2]);
    expect(of("d")?.slice(0, 2)).toEqual([1, 2]);
  });

  it("E9 tolerates dangling and repeated links, and leaves cancelled work out", () => {
    const items = {
      a: { ...MONDAY, duration: 1 },
      b: { duration: 1 },
      c: { status: "cancelled", duration: 9 },
    };
    const links = {
      ...chain("a", "b"),
      again: { from: "a", to: "b" },
      gone: { from: "a", to: "z" },
      ...chain("c", "b"),
    };
    const { network, of } = times(items, links);
    expect(network.indexOf.has("c")).toBe(false);
    expect(of("b")).toEqual([1, 2, 1, 2]);
  });

  it("E10 lays a parent around its children; links from it wait for the last, links to it hold each", () => {
    const items = {
      first: { ...MONDAY, duration: 2 },
      phase: { duration: 99 },
      a: { duration: 3 },
      b: { duration: 5 },
      inner: {},
      last: { duration: 1 },
    };
    const contains = (from: string, to: string) => ({ kind: "contains", from, to });
    const links = {
      ...chain("first", "phase", "last"),
      1: contains("phase", "a"),
      2: contains("phase", "inner"),
      3: contains("inner", "b"),
    };
    const { network, of } = times(items, links);
    expect(of("a")).toEqual([2, 5, 4, 7]);
    expect(of("b")).toEqual([2, 7, 2, 7]);
    expect(of("inner")).toEqual([2, 7, 2, 7]);
    expect(of("phase")).toEqual([2, 7, 2, 7]);
    expect(of("last")).toEqual([7, 8, 7, 8]);
    expect(network.isParent[network.indexOf.get("phase") ?? -1]).toBe(1);
  });

  it("E10 takes the first of several parents by id, and reports parents that contain each other", () => {
    const items = { a: { ...MONDAY, duration: 1 }, p: {}, q: {}, r: {} };
    const contains = (from: string, to: string) => ({ kind: "contains", from, to });
    const links = {
      1: contains("q", "a"),
      2: contains("p", "a"),
      3: contains("r", "q"),
      4: contains("q", "r"),
    };
    const { network } = times(items, links);
    expect(network.parent[network.indexOf.get("a") ?? -1]).toBe(network.indexOf.get("p"));
    expect(network.cycles).toEqual([["3", "4"]]);
    expect(network.isParent[network.indexOf.get("r") ?? -1]).toBe(0);
  });
});
