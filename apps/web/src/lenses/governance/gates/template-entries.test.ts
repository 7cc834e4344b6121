import { addItem } from "@throughline/board";
import { itemFields } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import { governanceLens } from "../governance-lens.ts";
import { stages } from "../stages.ts";
import { criteriaOf } from "./criteria-of.ts";
import { templateEntries, templateWrites } from "./templates/template-entries.ts";

const methods = (itemFields("project").method?.options ?? []).map(({ value }) => value);
const kinds = (itemFields("project").projectKind?.options ?? []).map(({ value }) => value);

function project(lens: LensCase) {
  const item = lens.input().items.get("hub");
  if (item?.kind !== "project") throw new Error("There is no project.");
  return item;
}

function board(values: Record<string, unknown> = {}) {
  return createLensCase(governanceLens, (it) =>
    addItem(it, { id: "hub", kind: "project", pos: [0, 0], values: { method: "agile", ...values } }),
  );
}

describe("templates of checklists", () => {
  it("have 3 to 6 criteria for each stage, method and kind of project, none twice", () => {
    for (const { stage } of stages) {
      for (const method of methods) {
        for (const projectKind of kinds) {
          const item = { stage, method, projectKind } as Parameters<typeof templateEntries>[0];
          const texts = [...templateEntries(item, "gate").values()];
          expect(texts.length).toBeGreaterThanOrEqual(3);
          expect(texts.length).toBeLessThanOrEqual(6);
          expect(new Set(texts).size).toBe(texts.length);
        }
      }
    }
  });

  it("add what is missing in one step, in order, and nothing the second time", () => {
    const lens = board();
    const writes = templateWrites(project(lens), "gate");
    lens.write({ ok: true, name: "Use checklist template", writes });
    const { steps, open } = criteriaOf(project(lens).gate, "planning");
    expect(open).toBe(writes.length);
    expect(steps.map(({ text }) => text)).toEqual([...templateEntries(project(lens), "gate").values()]);
    expect(templateWrites(project(lens), "gate")).toEqual([]);
    lens.undo();
    expect(project(lens).gate).toEqual({});
  });

  it("keep what people wrote, and do not repeat it", () => {
    const text = "The product goal fits in one sentence";
    const lens = board({ gate: { own: { text, done: true, order: "a0" } } });
    const writes = templateWrites(project(lens), "gate");
    expect(JSON.stringify(writes)).not.toContain(text);
    lens.write({ ok: true, name: "Use checklist template", writes });
    expect(criteriaOf(project(lens).gate, "planning").steps[0]?.text).toBe(text);
  });

  it("belong to one gate: at the next one they are not asked again", () => {
    const lens = board();
    lens.write({ ok: true, name: "Use checklist template", writes: templateWrites(project(lens), "gate") });
    expect(criteriaOf(project(lens).gate, "mapping").steps).toEqual([]);
  });

  it("cover quality and closure by the kind of project", () => {
    const lens = board({ projectKind: "software" });
    for (const field of ["quality", "closure"] as const) {
      const writes = templateWrites(project(lens), field);
      expect(writes.length).toBeGreaterThan(2);
      lens.write({ ok: true, name: "Use checklist template", writes });
      expect(Object.keys(project(lens)[field])).toHaveLength(writes.length);
    }
  });
});
