import { describe, expect, it } from "vitest";
import type { BenefitGap } from "../benefits/benefit-figures.ts";
import { benefit } from "../consequences/testing/build-state.ts";
import { type AskedState, ask } from "./testing/ask.ts";

const withGaps = (...gaps: readonly BenefitGap[]): AskedState => ({
  cards: {
    b: { kind: "benefit", fields: { title: "Less paper" }, figures: { benefit: benefit(null, { gaps }) } },
  },
});

describe("E161 fields that a card should not lack", () => {
  it.each([
    ["benefit-measure", "measure", "measure", "“Less paper” has no measure."],
    ["benefit-baseline", "baseline", "baseline", "“Less paper” has no baseline."],
    ["benefit-target", "target", "target", "“Less paper” has no target."],
    ["benefit-source", "source", "dataSource", "“Less paper” names no source of its data."],
  ] as const)("%s asks for what the benefit lacks and where to type it", (rule, gap, field, sentence) => {
    const [found] = ask(rule, withGaps(gap))?.cases ?? [];
    expect(found?.sentence).toBe(sentence);
    expect(found?.repair).toMatchObject({ do: "fill-field", item: "b", field });
    expect(ask(rule, withGaps())).toBeUndefined();
  });

  it.each([
    ["benefit-owner", "benefit"],
    ["goal-owner", "goal"],
    ["change-owner", "change"],
    ["project-owner", "project"],
  ] as const)("%s asks for an owner, on the card or by a link", (rule, kind) => {
    const card = (owner: string) => ({ x: { kind, fields: { title: "X", owner } } });
    expect(ask(rule, { cards: card(" ") })?.cases[0]?.sentence).toBe("“X” has no owner.");
    expect(ask(rule, { cards: card("Not named") })?.cases[0]?.repair).toMatchObject({ field: "owner" });
    expect(ask(rule, { cards: card("Ann") })).toBeUndefined();
    const linked: AskedState = {
      cards: { ...card(""), s: { kind: "stakeholder" } },
      links: { o: { kind: "owns", from: "s", to: "x", fields: { role: "A" } } },
    };
    expect(ask(rule, linked)).toBeUndefined();
  });

  it("leave cancelled work alone", () => {
    expect(
      ask("project-owner", { cards: { p: { kind: "project", fields: { status: "cancelled" } } } }),
    ).toBeUndefined();
  });

  it("name an untitled card by its kind, with a capital", () => {
    const [found] = ask("project-owner", { cards: { p: { kind: "project" } } })?.cases ?? [];
    expect(found?.sentence).toBe("An untitled project has no owner.");
  });
});

describe("E160 titles", () => {
  it("count with the right grammar", () => {
    const cards = { a: { kind: "project" }, b: { kind: "project" } } as const;
    expect(ask("project-owner", { cards })?.title).toBe("2 projects have no owner");
    expect(ask("project-owner", { cards: { a: cards.a } })?.title).toBe("1 project has no owner");
  });
});
