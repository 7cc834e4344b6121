import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildBenefitNetwork } from "./build-benefit-network.ts";
import { findOrphans } from "./find-orphans.ts";
import { buildLinks, buildPlan } from "./testing/build-plan.ts";
import { leadsTo, restsOn } from "./trace-lineage.ts";

const kinds = {
  p: { kind: "project" },
  q: { kind: "project" },
  m: { kind: "milestone" },
  d: { kind: "deliverable" },
  c: { kind: "change" },
  b: { kind: "benefit" },
  b2: { kind: "benefit" },
  g: { kind: "goal" },
};

describe("E60 the benefits dependency network", () => {
  it("leads from work through changes and benefits to goals", () => {
    const network = buildBenefitNetwork(
      buildPlan(
        kinds,
        buildLinks("p delivers c", "c delivers b", "b contributes b2", "b2 contributes g", "m dependency b2"),
      ),
    );
    expect(restsOn(network, "b2")).toEqual(["b", "c", "m", "p"]);
    expect(restsOn(network, "b")).toEqual(["c", "p"]);
    expect(leadsTo(network, "p")).toEqual(["b", "b2", "c", "g"]);
    expect(restsOn(network, "nobody")).toEqual([]);
  });

  it("leaves dependencies between work to the schedule", () => {
    const network = buildBenefitNetwork(buildPlan(kinds, buildLinks("p dependency q", "q delivers b")));
    expect(restsOn(network, "b")).toEqual(["q"]);
  });

  it("passes over links that dangle, lead to themselves, or end at another kind", () => {
    const network = buildBenefitNetwork(
      buildPlan(
        { ...kinds, n: { kind: "note" } },
        buildLinks("gone delivers b", "b contributes b", "n delivers b", "p delivers gone"),
      ),
    );
    expect(network.steps).toEqual([]);
  });

  it("counts the children of work as part of it, and what is cancelled as nothing", () => {
    const links = buildLinks("p contains q", "p delivers b", "d delivers c", "c delivers b");
    const plan = buildPlan({ ...kinds, c: { kind: "change", status: "cancelled" } }, links);
    expect(restsOn(buildBenefitNetwork(plan), "b")).toEqual(["p", "q"]);
  });

  it("goes round circles of benefits once", () => {
    const links = buildLinks("c delivers b", "b contributes b2", "b2 contributes b", "b2 contributes g");
    const network = buildBenefitNetwork(buildPlan(kinds, links));
    expect(restsOn(network, "b")).toEqual(["b2", "c"]);
    expect(restsOn(network, "b2")).toEqual(["b", "c"]);
    expect(leadsTo(network, "b")).toEqual(["b2", "g"]);
  });
});

describe("E61 lanes", () => {
  it("names the links that skip a lane or go backward, and follows only the former", () => {
    const links = buildLinks(
      "p delivers b",
      "c delivers g",
      "g contributes b2",
      "b dependency p",
      "c delivers d",
      "p delivers d",
      "b contributes b2",
    );
    const network = buildBenefitNetwork(buildPlan(kinds, links));
    expect(network.skippedLanes).toEqual([
      "b dependency p",
      "c delivers d",
      "c delivers g",
      "g contributes b2",
      "p delivers b",
    ]);
    expect(restsOn(network, "b2")).toEqual(["b", "p"]);
    expect(restsOn(network, "g")).toEqual(["c"]);
    expect(restsOn(network, "p")).toEqual([]);
  });
});

describe("E62 orphans", () => {
  it("are projects, deliverables and changes that lead to no benefit or goal", () => {
    const plan = buildPlan(kinds, buildLinks("p delivers c", "b contributes g"));
    expect(findOrphans(plan, buildBenefitNetwork(plan))).toEqual(["c", "d", "p", "q"]);
  });

  it("are not what useful work waits for, contains or yields, nor what is cancelled", () => {
    const items = { ...kinds, child: { kind: "project" }, dead: { kind: "change", status: "cancelled" } };
    const links = buildLinks("q dependency m", "m dependency child", "p contains child", "child delivers c");
    const more = buildLinks("c delivers b", "c delivers d", "p delivers d");
    const plan = buildPlan(items, { ...links, ...more });
    expect(findOrphans(plan, buildBenefitNetwork(plan))).toEqual([]);
  });
});

describe("the closure", () => {
  it("agrees with a plain search on any links", () => {
    const names = ["p", "q", "c", "c2", "b", "b2", "b3", "g", "g2"];
    const kindOf: Record<string, string> = {
      p: "project",
      q: "project",
      c: "change",
      b: "benefit",
      g: "goal",
    };
    const items = Object.fromEntries(names.map((name) => [name, { kind: kindOf[name[0] ?? ""] ?? "goal" }]));
    const ends = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 25 }), (pairs) => {
        const network = buildBenefitNetwork(
          buildPlan(items, buildLinks(...pairs.map(([from, to]) => `${from} delivers ${to}`))),
        );
        for (const name of names) {
          const seen = new Set<string>();
          const walk = (at: string) => {
            for (const { from, to } of network.steps) {
              const [source, target] = [network.ids[from] ?? "", network.ids[to] ?? ""];
              if (target !== at || seen.has(source)) continue;
              seen.add(source);
              walk(source);
            }
          };
          walk(name);
          seen.delete(name);
          expect(restsOn(network, name)).toEqual([...seen].sort());
          for (const source of seen) expect(leadsTo(network, source)).toContain(name);
        }
      }),
    );
  });
});
