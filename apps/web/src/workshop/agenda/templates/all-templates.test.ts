import { type ItemKind, isItemKind, itemFields, readTalkRecord } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { allLenses } from "../../../lenses/all-lenses.ts";
import { readLensAddress } from "../../../lenses/lens-address.ts";
import { allTemplates } from "./all-templates.ts";

describe.each(allTemplates.map((template) => [template.title, template] as const))(
  "%s",
  (_title, template) => {
    it("can be run in a morning, and each step can be read out", () => {
      expect(template.steps.length).toBeGreaterThanOrEqual(5);
      expect(template.steps.length).toBeLessThanOrEqual(9);
      const total = template.steps.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(total).toBeGreaterThanOrEqual(45);
      expect(total).toBeLessThanOrEqual(180);
      for (const { title, instructions } of template.steps) {
        expect(title).not.toBe("");
        expect(instructions.length, title).toBeGreaterThan(60);
      }
    });

    it("is kept whole by the records of the talk", () => {
      for (const step of template.steps) {
        const { key, author, order, ...read } = readTalkRecord("agenda", "k", { ...step, order: "a0" });
        expect([key, author, order]).toEqual(["k", null, "a0"]);
        expect(read).toEqual(step);
      }
    });

    it("names lenses with choices they have", () => {
      for (const { lens: address, title } of template.steps) {
        const { id, look } = readLensAddress(address);
        const lens = allLenses.find((each) => each.id === id);
        expect(lens, `${title}: ${address}`).toBeDefined();
        for (const name of Object.keys(look)) expect(Object.keys(lens?.look ?? {}), address).toContain(name);
      }
    });

    it("asks people for what its activities need, about cards that have it", () => {
      for (const { activity, may, title } of template.steps) {
        if (activity === null) {
          expect(["look", "edit"], title).toContain(may);
          continue;
        }
        expect(may, title).toBe(activity.kind === "proposals" ? "propose" : "vote");
        expect(activity.title, title).not.toBe("");
        const kinds = activity.kinds.filter(isItemKind);
        expect(kinds, title).toEqual(activity.kinds);
        const has = (field: string) => kinds.every((kind: ItemKind) => field in itemFields(kind));
        if (activity.kind === "scores") expect(has(activity.field), title).toBe(true);
        if (activity.kind === "durations") expect(has("duration"), title).toBe(true);
      }
    });
  },
);

it("has each template once", () => {
  expect(new Set(allTemplates.map(({ id }) => id)).size).toBe(allTemplates.length);
});
