import { readItem, readLink, readMeta } from "@throughline/model";
import { samples } from "@throughline/samples";
import { describe, expect, it } from "vitest";
import { computeFigures } from "../compute-figures.ts";
import type { Plan } from "../plan.ts";
import { simulatePlan } from "../risk/simulate-plan.ts";
import { explain, figureDefinitions } from "./explain.ts";
import { listFigures } from "./list-figures.ts";

const states = samples.map((sample) => {
  const board = sample.load();
  const plan: Plan = {
    meta: readMeta(board.meta),
    items: new Map(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
  return {
    id: sample.id,
    plan,
    figures: computeFigures(plan, simulatePlan(plan, { iterations: 200, seed: 1 })),
  };
});

const explained = states.map((state) => ({
  ...state,
  all: [...state.plan.items.keys()].flatMap((item) =>
    figureDefinitions.flatMap(({ name }) => {
      const found = explain(state, item, name);
      return found ? [{ item, name, found }] : [];
    }),
  ),
}));

describe("E150 every figure", () => {
  it.each(figureDefinitions.map(({ name }) => name))("%s is available for an item of some sample", (name) => {
    const found = explained.flatMap(({ all }) => all.filter((one) => one.name === name));
    expect(found.some(({ found: { value } }) => value !== "Not available")).toBe(true);
  });
});

describe.each(explained)("explanations of $id", ({ all, plan, ...state }) => {
  it("E153 hold no placeholder and no empty text", () => {
    for (const { item, name, found } of all) {
      const { inputs, ...texts } = found;
      for (const text of [...Object.values(texts), ...inputs.flatMap(({ label, value }) => [label, value])]) {
        expect(`${item} ${name}: ${text}`).not.toMatch(/undefined|null|NaN|Infinity|\[object|: $/);
      }
      expect(found.sentence).toMatch(/^[^a-z].*[.?]$/su);
    }
  });

  it("E152 stand on items and links that are on the board", () => {
    for (const { found } of all) {
      for (const { item, link } of found.inputs) {
        if (item !== null) expect(plan.items.has(item)).toBe(true);
        if (link !== null) expect(plan.links.has(link)).toBe(true);
      }
    }
  });

  it("E154 have the values of the list", () => {
    for (const id of plan.items.keys()) {
      const listed = listFigures({ plan, figures: state.figures }, id);
      const available = all.filter(({ item, found }) => item === id && found.value !== "Not available");
      expect(listed.map(({ name, value }) => [name, value])).toEqual(
        available.map(({ name, found }) => [name, found.value]),
      );
    }
  });
});
