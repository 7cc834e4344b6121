import { type Item, type Link, readItem, readLink, readMeta } from "@throughline/model";
import { samples } from "@throughline/samples";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeFigures } from "../compute-figures.ts";
import type { Plan } from "../plan.ts";
import { randomPlan } from "../risk/testing/random-plan.ts";
import { findHealth } from "./find-health.ts";
import type { Repair } from "./finding.ts";
import { applyRepair } from "./testing/apply-repair.ts";

interface Repairable {
  readonly key: string;
  readonly repair: Repair;
}

/** Each case that has a repair, by rule, item and link. */
function listRepairs(plan: Plan): readonly Repairable[] {
  return findHealth({ plan, figures: computeFigures(plan, null) }).flatMap(({ rule, cases }) =>
    cases.flatMap(({ item, link, repair }) =>
      repair ? [{ key: `${rule} ${item} ${link ?? ""}`, repair }] : [],
    ),
  );
}

function keysOf(plan: Plan): ReadonlySet<string> {
  const findings = findHealth({ plan, figures: computeFigures(plan, null) });
  return new Set(
    findings.flatMap(({ rule, cases }) => cases.map(({ item, link }) => `${rule} ${item} ${link ?? ""}`)),
  );
}

function survivors(plan: Plan): readonly string[] {
  return listRepairs(plan)
    .filter(({ key, repair }) => keysOf(applyRepair(plan, repair)).has(key))
    .map(({ key, repair }) => `${key}: ${repair.label}`);
}

const day = fc.option(
  fc.integer({ min: 10, max: 28 }).map((date) => `2026-03-${date}`),
  { nil: null },
);
const promise = fc.record({
  promised: day,
  needed: day,
  hardness: fc.constantFrom("hard", "hard", "soft"),
  status: fc.constantFrom("proposed", "agreed", "met", "broken"),
});
const declared = fc.record({
  declaredRag: fc.constantFrom("none", "green", "amber"),
  owner: fc.constantFrom("", "Ann"),
});

/** Plans in which people have promised each other days and declared their health. */
const talkedPlan = fc
  .tuple(
    randomPlan,
    fc.array(promise, { minLength: 1, maxLength: 5 }),
    fc.array(declared, { minLength: 1, maxLength: 3 }),
  )
  .map(([plan, promises, declarations]): Plan => {
    const give = (link: Link, at: number) =>
      link.kind === "dependency" ? ({ ...link, ...promises[at % promises.length] } as Link) : link;
    const declare = (item: Item, at: number) =>
      item.kind === "project" ? ({ ...item, ...declarations[at % declarations.length] } as Item) : item;
    return {
      ...plan,
      items: new Map([...plan.items].map(([id, item], at) => [id, declare(item, at)])),
      links: new Map([...plan.links].map(([id, link], at) => [id, give(link, at)])),
    };
  });

describe("E176 repairs", () => {
  it.each(samples.map((sample) => [sample.id, sample] as const))("mend their case in %s", (_, sample) => {
    const board = sample.load();
    const plan: Plan = {
      meta: readMeta(board.meta),
      items: new Map(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)])),
      links: new Map(Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)])),
    };
    expect(listRepairs(plan).length).toBeGreaterThan(0);
    expect(survivors(plan)).toEqual([]);
  });

  it("mend their case in any plan", () => {
    fc.assert(
      fc.property(talkedPlan, (plan) => {
        expect(survivors(plan)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("are found in any plan in the same way, whatever the order of its records", () => {
    fc.assert(
      fc.property(talkedPlan, (plan) => {
        const turned: Plan = {
          ...plan,
          items: new Map([...plan.items].reverse()),
          links: new Map([...plan.links].reverse()),
        };
        const health = (of: Plan) => findHealth({ plan: of, figures: computeFigures(of, null) });
        expect(health(turned)).toEqual(health(plan));
      }),
      { numRuns: 100 },
    );
  });
});
