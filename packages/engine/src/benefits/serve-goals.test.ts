import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDay } from "../calendar/day-number.ts";
import { buildBenefitNetwork } from "./build-benefit-network.ts";
import { closeBackward } from "./close-network.ts";
import { serveGoals } from "./serve-goals.ts";
import { buildLinks, buildPlan } from "./testing/build-plan.ts";

const items = {
  p: { kind: "project" },
  c: { kind: "change" },
  b1: { kind: "benefit" },
  b2: { kind: "benefit" },
  b3: { kind: "benefit" },
  bad: { kind: "benefit", benefitType: "disbenefit" },
  g: { kind: "goal", due: "2026-12-31" },
  g2: { kind: "goal" },
};
const delivered = ["p delivers c", "c delivers b1", "c delivers b2", "c delivers b3"];
const weighted = (from: string, weight: number, to = "g") =>
  [`${from} contributes ${to}`, { weight }] as const;

function serve(
  links: ReturnType<typeof buildLinks>,
  parts: Readonly<Record<string, number>> = {},
  starts: Readonly<Record<string, string>> = {},
  more: Parameters<typeof buildPlan>[0] = {},
) {
  const network = buildBenefitNetwork(buildPlan({ ...items, ...more }, links));
  const part = Float64Array.from(network.ids, (id) => parts[id] ?? Number.NaN);
  const start = Float64Array.from(network.ids, (id) => (starts[id] ? toDay(starts[id]) : Number.NaN));
  const goals = serveGoals(network, closeBackward(network), { part, start });
  const [g, g2] = [goals.get("g"), goals.get("g2")];
  if (!g || !g2) throw new Error("A goal is missing.");
  return { g, g2 };
}

const shares = (goal: ReturnType<typeof serve>["g"]) =>
  goal.shares.map(({ benefit, share }) => [benefit, share]);

describe("E68 contributions to a goal", () => {
  it("divide it by weight, and each counts by what is expected of it", () => {
    const { g } = serve(buildLinks(...delivered, weighted("b1", 3), weighted("b2", 1)), { b1: 0.8, b2: 0.4 });
    expect(shares(g)).toEqual([
      ["b1", 0.75],
      ["b2", 0.25],
    ]);
    expect(g.coverage).toBe(1);
    expect(g.health).toBeCloseTo(0.7, 12);
    expect(g.weakest).toBe("b2");
    expect(g.doubleCounted).toEqual([]);
  });

  it("count only what somebody delivers", () => {
    const links = buildLinks("p delivers b1", weighted("b1", 3), weighted("b2", 1));
    const { g } = serve(links, { b1: 1, b2: 1 });
    expect(shares(g)).toEqual([
      ["b1", 0.75],
      ["b2", 0],
    ]);
    expect(g).toMatchObject({ coverage: 0.75, health: 0.75, weakest: "b2", served: true });
    const { g: lost } = serve(links, { b1: 1 }, {}, { p: { kind: "project", status: "cancelled" } });
    expect(lost).toMatchObject({ coverage: 0, health: 0, served: true });
  });

  it("take those of which nothing is known to be as well as the others", () => {
    const links = buildLinks(...delivered, weighted("b1", 1), weighted("b2", 1));
    expect(serve(links, { b1: 0.5 }).g.health).toBeCloseTo(0.5, 12);
    expect(serve(links).g).toMatchObject({ coverage: 1, health: null, weakest: null });
  });

  it("leave out dis-benefits, and nothing remains of zero weights", () => {
    const { g } = serve(buildLinks(...delivered, "c delivers bad", weighted("b1", 1), weighted("bad", 9)), {
      b1: 1,
    });
    expect(shares(g)).toEqual([["b1", 1]]);
    const { g: zero } = serve(buildLinks(...delivered, weighted("b1", 0), weighted("b2", 0)), { b1: 1 });
    expect(zero).toMatchObject({ coverage: 0, health: null, served: true, weakest: null });
  });

  it("may come from work, and from goals that are themselves served", () => {
    const links = buildLinks(
      "p delivers g",
      "b1 contributes g2",
      "b2 contributes g2",
      "c delivers b1",
      "g2 contributes g",
    );
    const { g, g2 } = serve(links, { p: 1, b1: 0.5 });
    expect(g2).toMatchObject({ coverage: 0.5, health: 0.25 });
    expect(shares(g)).toEqual([
      ["g2", 0.25],
      ["p", 0.5],
    ]);
    expect(g.coverage).toBe(0.75);
    expect(g.health).toBeCloseTo(0.25 * 0.5 + 0.5, 12);
  });

  it("are missing where nothing is linked", () => {
    expect(serve(buildLinks(...delivered)).g).toMatchObject({
      served: false,
      coverage: 0,
      health: null,
      shares: [],
    });
  });

  it("are late when they start after the goal is due", () => {
    const links = buildLinks(...delivered, "b1 contributes g", "b2 contributes g", "b3 contributes g");
    const { g } = serve(links, {}, { b1: "2026-12-31", b2: "2027-01-01" });
    expect(g).toMatchObject({ late: ["b2"], lastStart: "2027-01-01" });
  });
});

describe("E69 what reaches a goal twice", () => {
  it("counts through the benefit nearest to the goal, and is reported", () => {
    const chain = ["b1 contributes b2", "b2 contributes b3"];
    const { g } = serve(
      buildLinks(...delivered, ...chain, weighted("b1", 5), weighted("b3", 1), weighted("b2", 2)),
    );
    expect(shares(g)).toEqual([
      ["b1", 0],
      ["b2", 0],
      ["b3", 1],
    ]);
    expect(g.doubleCounted).toEqual(["b1", "b2"]);
  });

  it("counts the heaviest of parallel links", () => {
    const links = buildLinks(...delivered, weighted("b1", 3), ["b1 delivers g", {}], weighted("b2", 1));
    const { g } = serve(links);
    expect(g.shares).toEqual([
      { benefit: "b1", link: "b1 contributes g", share: 0.75 },
      { benefit: "b2", link: "b2 contributes g", share: 0.25 },
    ]);
    expect(g.doubleCounted).toEqual(["b1"]);
  });

  it("keeps all of a circle, and what leads only to something without weight", () => {
    const circle = buildLinks(
      ...delivered,
      "b1 contributes b2",
      "b2 contributes b1",
      weighted("b1", 1),
      weighted("b2", 1),
    );
    expect(shares(serve(circle).g)).toEqual([
      ["b1", 0.5],
      ["b2", 0.5],
    ]);
    const idle = buildLinks(...delivered, "b1 contributes b2", weighted("b1", 1), weighted("b2", 0));
    expect(shares(serve(idle).g)).toEqual([
      ["b1", 1],
      ["b2", 0],
    ]);
  });
});

describe("E68 for any links", () => {
  it("shares sum to the coverage, coverage and health stay within 0 and 1, health within coverage", () => {
    const names = Object.keys(items);
    const link = fc.tuple(
      fc.constantFrom(...names),
      fc.constantFrom("delivers", "contributes"),
      fc.constantFrom(...names),
      fc.constantFrom(0, 0.5, 1, 3, 1e6),
    );
    const part = fc.oneof(fc.constant(Number.NaN), fc.double({ min: 0, max: 1, noNaN: true }));
    const parts = fc.record({ p: part, c: part, b1: part, b2: part, b3: part });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 20 }), parts, (found, known) => {
        const both = serve(
          buildLinks(
            ...found.map(([from, kind, to, weight]) => [`${from} ${kind} ${to}`, { weight }] as const),
          ),
          known,
        );
        for (const goal of [both.g, both.g2]) {
          const sum = goal.shares.reduce((total, { share }) => total + share, 0);
          expect(sum).toBeCloseTo(goal.coverage, 9);
          expect(goal.coverage).toBeGreaterThanOrEqual(0);
          expect(goal.coverage).toBeLessThanOrEqual(1);
          expect(goal.served).toBe(goal.shares.length > 0);
          if (goal.health === null) continue;
          expect(goal.health).toBeGreaterThanOrEqual(0);
          expect(goal.health).toBeLessThanOrEqual(goal.coverage + 1e-9);
        }
      }),
    );
  });
});
