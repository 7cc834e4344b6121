import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildBenefitNetwork } from "./build-benefit-network.ts";
import { collectPartialLinks } from "./collect-partial-links.ts";
import { spreadOperability } from "./spread-operability.ts";
import { buildLinks, buildPlan, buildSchedule } from "./testing/build-plan.ts";
import { workOperability } from "./work-operability.ts";

const items = {
  p: { kind: "project" },
  q: { kind: "project" },
  c: { kind: "change" },
  c2: { kind: "change" },
  b: { kind: "benefit" },
  b2: { kind: "benefit" },
  g: { kind: "goal" },
};

/** Operability by id, with the weakest item where there is one. */
function spread(
  links: ReturnType<typeof buildLinks>,
  slips: Readonly<Record<string, number>> = {},
  more: Parameters<typeof buildPlan>[0] = {},
) {
  const plan = buildPlan({ ...items, ...more }, links);
  const network = buildBenefitNetwork(plan);
  const late = Object.entries(slips).map(([id, slip]) => [id, { finish: "2026-05-01", slip, duration: 40 }]);
  const { of, weakest } = spreadOperability(
    network,
    collectPartialLinks(plan, network),
    buildSchedule(Object.fromEntries(late)),
  );
  return Object.fromEntries(
    network.ids.map((id, node) => [id, [of[node], network.ids[weakest[node] ?? -1]]]),
  );
}

describe("E71 the operability of work", () => {
  const project = (fields: object) => buildPlan({ p: { kind: "project", ...fields } }).items.get("p");
  const operability = (fields: object, figures?: object) => {
    const item = project(fields);
    if (item?.kind !== "project") throw new Error("Not a project.");
    const schedule = figures && buildSchedule({ p: { finish: "2026-05-01", duration: 60, ...figures } });
    return workOperability(item, schedule?.items.get("p"));
  };

  it("is 100 on its promise, when done, and without dates; 0 when cancelled", () => {
    expect(operability({}, { slip: 0, deadlineMiss: -5 })).toBe(100);
    expect(operability({ status: "done" }, { slip: 30 })).toBe(100);
    expect(operability({})).toBe(100);
    expect(operability({ status: "cancelled" }, { slip: 0 })).toBe(0);
  });

  it("falls with the worse of slip and missed deadline, against what is left to do", () => {
    expect(operability({}, { slip: 20, deadlineMiss: 60 })).toBe(50);
    expect(operability({ progress: 0.5 }, { slip: 30 })).toBe(50);
    expect(operability({ progress: 0.9 }, { slip: 20 })).toBe(50);
    expect(operability({}, { pushed: 20 })).toBe(75);
    expect(operability({}, { pushed: 20, slip: 0 })).toBe(100);
  });
});

describe("E72 operability spreads along the links", () => {
  it("from work through changes to benefits, and names what limits it", () => {
    // p: 40 / (40 + 40) = 50; c leans on it by a half: 75; b wholly on c: 75.
    const state = spread(buildLinks(["p delivers c", { strength: 0.5 }], "c delivers b"), { p: 40 });
    expect(state).toMatchObject({ p: [50, "p"], c: [75, "p"], b: [75, "p"] });
    expect(state.b2?.[0]).toBeNaN();
  });

  it("takes part in dependencies between work only where someone said how partial they are", () => {
    expect(spread(buildLinks("p dependency q"), { p: 40 }).q).toEqual([100, undefined]);
    const partial = buildLinks(["p dependency q", { strength: 0.1, criticality: 0.2 }]);
    // The mean is 95, but without p it goes no further than 50 + 20.
    expect(spread(partial, { p: 40 }).q).toEqual([70, "p"]);
  });

  it("counts parallel links as one, with the sternest values", () => {
    const links = buildLinks(["p delivers b", { strength: 0.2 }], ["p contributes b", { strength: 0.6 }]);
    expect(spread(links, { p: 40 }).b).toEqual([70, "p"]);
  });

  it("counts cancelled work as 0", () => {
    const more = { p: { kind: "project", status: "cancelled" } };
    expect(spread(buildLinks("p delivers b", "q delivers b"), {}, more).b).toEqual([50, "p"]);
  });

  it("settles in circles at the best state that agrees with all links", () => {
    // b = (50 + b2) / 2 and b2 = b have one answer: 50.
    const fed = spread(buildLinks("p delivers b", "b contributes b2", "b2 contributes b"), { p: 40 });
    expect(fed.b?.[0]).toBeCloseTo(50, 6);
    expect(fed.b2?.[0]).toBeCloseTo(50, 6);
    const bare = spread(buildLinks("b contributes b2", "b2 contributes b"));
    expect(bare.b?.[0]).toBeNaN();
    expect(spread(buildLinks("c delivers c2", "c2 delivers c", "c delivers b")).b).toEqual([100, undefined]);
  });

  it("stays within bounds and never falls when work slips less, circles or not", () => {
    const names = Object.keys(items);
    const link = fc.tuple(
      fc.constantFrom(...names),
      fc.constantFrom("delivers", "dependency"),
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const slips = fc.record({ p: fc.nat(200), q: fc.nat(200), c: fc.nat(200), c2: fc.nat(200) });
    fc.assert(
      fc.property(
        fc.array(link, { maxLength: 12 }),
        slips,
        fc.constantFrom("p", "q", "c"),
        (found, late, who) => {
          const links = buildLinks(
            ...found.map(([from, kind, to, share]) => {
              const fields =
                kind === "dependency" ? { strength: share, criticality: 1 - share } : { strength: share };
              return [`${from} ${kind} ${to}`, fields] as const;
            }),
          );
          const before = spread(links, late);
          const after = spread(links, { ...late, [who]: 0 });
          for (const [id, [state]] of Object.entries(before)) {
            if (typeof state !== "number" || Number.isNaN(state)) continue;
            expect(state).toBeGreaterThanOrEqual(0);
            expect(state).toBeLessThanOrEqual(100);
            expect(after[id]?.[0]).toBeGreaterThanOrEqual(state - 1e-6);
          }
        },
      ),
    );
  });
});
