import { readItem, readLink, readMeta } from "@throughline/model";
import { type Sample, samples } from "@throughline/samples";
import { describe, expect, it } from "vitest";
import { computeFigures } from "../compute-figures.ts";
import type { Plan } from "../plan.ts";
import { findHealth } from "./find-health.ts";

function planOf(sample: Sample): Plan {
  const board = sample.load();
  return {
    meta: readMeta(board.meta),
    items: new Map(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
}

/** What the samples get wrong on purpose. */
const DELIBERATE: Readonly<Record<Sample["id"], { broken: readonly string[]; gap: string; rule: string }>> = {
  "cloud-move": {
    broken: ["dep_milestone-erp-live_milestone-room-empty", "dep_project-backup_project-files"],
    gap: "benefit-faster-recovery",
    rule: "benefit-owner",
  },
  "healthcare-gov": {
    broken: ["dep_project-eligibility_project-testing", "dep_project-hosting_project-testing"],
    gap: "benefit-stronger-competition",
    rule: "benefit-measure",
  },
  "mars-2020": {
    broken: ["dep_project-caching_project-assembly", "dep_project-caching_project-testing"],
    gap: "benefit-lower-cost",
    rule: "benefit-owner",
  },
  "barcelona-smart-city": {
    broken: ["dep_project-fiber_project-wifi", "dep_project-platform_project-waste"],
    gap: "benefit-stronger-participation",
    rule: "benefit-measure",
  },
};

const boards = samples.map((sample) => {
  const plan = planOf(sample);
  const findings = findHealth({ plan, figures: computeFigures(plan, null) });
  return { id: sample.id, plan, findings };
});

describe.each(boards)("the health of $id", ({ id, plan, findings }) => {
  it("E163 finds the dependencies that are broken on purpose", () => {
    const links = findings
      .filter(({ rule }) =>
        ["late-link", "late-soft-link", "out-of-order", "soft-out-of-order"].includes(rule),
      )
      .flatMap(({ cases }) => cases.map(({ link }) => link));
    for (const broken of DELIBERATE[id].broken) expect(links).toContain(broken);
  });

  it("E161 finds the benefit with a gap", () => {
    const finding = findings.find(({ rule }) => rule === DELIBERATE[id].rule);
    expect(finding?.cases.map(({ item }) => item)).toContain(DELIBERATE[id].gap);
  });

  it("E160 says all in sentences, about cards and arrows that are there", () => {
    for (const { title, why, fix, cases } of findings) {
      for (const text of [title, why, fix, ...cases.map(({ sentence }) => sentence)]) {
        expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
        expect(text.trim()).not.toBe("");
      }
      for (const sentence of [why, fix, ...cases.map((one) => one.sentence)]) {
        expect(sentence).toMatch(/^[A-Z“].*[.?]$/su);
      }
      for (const { item, link } of cases) {
        expect(plan.items.has(item)).toBe(true);
        if (link !== null) expect(plan.links.has(link)).toBe(true);
      }
    }
  });

  it("E175 has no high finding about a soft dependency", () => {
    const soft = findings
      .filter(({ severity }) => severity === "high")
      .flatMap(({ cases }) => cases.flatMap(({ link }) => plan.links.get(link ?? "") ?? []))
      .filter((link) => link.kind === "dependency" && link.hardness === "soft");
    expect(soft).toEqual([]);
  });
});
