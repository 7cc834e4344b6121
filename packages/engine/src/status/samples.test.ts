import { readItem, readLink, readMeta } from "@throughline/model";
import { samples } from "@throughline/samples";
import { describe, expect, it } from "vitest";
import type { Plan } from "../plan.ts";
import { computeStatus } from "./compute-status.ts";
import { figuresOf } from "./testing/figures-of.ts";

const boards = samples.map((sample) => {
  const board = sample.load();
  const plan: Plan = {
    meta: readMeta(board.meta),
    items: new Map(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
  return { id: sample.id, plan };
});

describe.each(boards)("the health of $id", ({ plan }) => {
  const figures = figuresOf(plan);
  const statuses = computeStatus(plan, figures);

  it("E137 says a sentence without holes for every color", () => {
    expect(statuses.size).toBeGreaterThan(0);
    for (const { areas, reasons, overall } of statuses.values()) {
      for (const [area, rag] of Object.entries(areas)) {
        expect(reasons.find((reason) => reason.area === area)?.rag).toBe(rag);
      }
      if (overall !== null) expect(reasons[0]?.rag).toBe(overall);
      for (const { sentence, items } of reasons) {
        expect(sentence).toMatch(/^[\dA-Z].*\.$/);
        expect(sentence).not.toMatch(/NaN|Infinity|undefined|null/);
        for (const item of items) expect(plan.items.has(item)).toBe(true);
      }
    }
  });

  it("E137 is the same in whatever order the records come", () => {
    const turned: Plan = {
      ...plan,
      items: new Map([...plan.items].reverse()),
      links: new Map([...plan.links].reverse()),
    };
    const again = computeStatus(turned, { ...figures, items: new Map([...figures.items].reverse()) });
    for (const [id, status] of statuses) expect(again.get(id)).toEqual(status);
    expect(again.size).toBe(statuses.size);
  });

  it("E135 judges the program out of its parts", () => {
    const programs = [...plan.items.values()].filter(({ kind }) => kind === "program");
    for (const { id } of programs) expect(statuses.get(id)?.overall).not.toBeNull();
  });
});

/** Work that reports better than it is. */
const WATERMELONS: Readonly<Record<string, readonly string[]>> = {
  "cloud-move": ["project-backup"],
  "mars-2020": ["project-assembly", "project-pixl", "project-testing"],
  "healthcare-gov": ["project-eligibility", "project-hosting", "project-hub", "project-security"],
  "barcelona-smart-city": ["project-lighting", "project-parking", "project-waste", "project-wifi"],
};

describe("the watermelons of the samples", () => {
  it.each(boards)("E136 are few in $id, and those of its story", ({ id, plan }) => {
    const found = [...computeStatus(plan, figuresOf(plan))].filter(
      ([item, { watermelon }]) => watermelon && plan.items.get(item)?.kind === "project",
    );
    expect(found.map(([item]) => item).sort()).toEqual(WATERMELONS[id]);
  });

  it("E136 find work of HealthCare.gov that is declared green and is late", () => {
    const board = boards.find(({ id }) => id === "healthcare-gov");
    if (!board) throw new Error("The sample is gone.");
    const statuses = computeStatus(board.plan, figuresOf(board.plan));
    const found = [...statuses].flatMap(([id, status]) =>
      status.watermelon && status.declared === "green" && status.areas.schedule === "red" ? [id] : [],
    );
    expect(found).toContain("project-eligibility");
    expect(statuses.get("project-eligibility")?.overall).toBe("red");
  });
});
