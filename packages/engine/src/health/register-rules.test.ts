import { describe, expect, it } from "vitest";
import type { ExposureFigures } from "../risk/risk-figures.ts";
import { type AskedState, ask, hear } from "./testing/ask.ts";

const exposure = (band: "low" | "high"): ExposureFigures => ({
  emv: null,
  expectedDays: null,
  score: band === "high" ? 20 : 2,
  residualScore: null,
  band,
  residualBand: null,
});

const risk = (
  band: "low" | "high",
  fields: Readonly<Record<string, unknown>>,
  links: AskedState["links"] = {},
): AskedState => ({
  cards: {
    r: {
      kind: "risk",
      fields: { title: "Late rules", probability: 0.8, impact: 5, ...fields },
      figures: { exposure: exposure(band) },
    },
    p: { kind: "project" },
  },
  links,
  meta: { statusDate: "2013-02-15" },
});

describe("E167 the risk register", () => {
  it("high-risk-owner and risk-owner: somebody owns each open risk", () => {
    expect(hear("high-risk-owner", risk("high", {}))).toEqual([
      "“Late rules” is 80\u202f% likely with an impact of 5 in 5, and nobody owns it.",
    ]);
    expect(ask("risk-owner", risk("high", {}))).toBeUndefined();
    expect(ask("risk-owner", risk("low", {}))?.severity).toBe("middle");
    expect(ask("high-risk-owner", risk("high", { owner: "Ann" }))).toBeUndefined();
    expect(ask("high-risk-owner", risk("high", { status: "closed" }))).toBeUndefined();
  });

  it("high-risk-response: something is done about high risks", () => {
    expect(ask("high-risk-response", risk("high", {}))?.cases[0]?.repair).toMatchObject({
      field: "response",
    });
    expect(ask("high-risk-response", risk("high", { response: "reduce" }))).toBeUndefined();
    expect(ask("high-risk-response", risk("low", {}))).toBeUndefined();
  });

  it("risk-review: high risks each month, others each quarter", () => {
    const seen = { reviewed: "2013-01-04" };
    expect(hear("risk-review", risk("high", seen))).toEqual([
      "“Late rules” was last reviewed on 4 January 2013.",
    ]);
    expect(hear("risk-review", risk("low", seen))).toEqual([]);
    expect(hear("risk-review", risk("low", { raised: "2012-06-15" }))).toEqual([
      "“Late rules” was raised on 15 June 2012 and never reviewed.",
    ]);
    expect(hear("risk-review", { ...risk("high", seen), meta: {} })).toEqual([]);
  });

  it("risk-target: a risk points at something", () => {
    expect(hear("risk-target", risk("low", {}))).toHaveLength(1);
    expect(hear("risk-target", risk("low", {}, { t: { kind: "threatens", from: "r", to: "p" } }))).toEqual(
      [],
    );
  });

  it("inversion: the money outweighs the grid", () => {
    const entry = (title: string, probability: number, impact: number, money: number) =>
      ({
        kind: "risk",
        fields: { title, probability, impact, money },
        figures: {
          exposure: {
            ...exposure("low"),
            score: Math.ceil(probability * 5) * impact,
            emv: probability * money,
          },
        },
      }) as const;
    const cards = { a: entry("Small but red", 0.8, 5, 10_000), b: entry("Large but amber", 0.4, 4, 900_000) };
    expect(hear("inversion", { cards })).toEqual([
      "“Large but amber” scores 8 and weighs $360\u202fk; “Small but red” scores 20 and weighs only $8\u202fk.",
    ]);
    expect(hear("inversion", { cards: { a: cards.a } })).toEqual([]);
  });
});

describe("E168 what the status date has passed", () => {
  it.each([
    ["decision-overdue", "decision", "due", {}, { status: "decided" }],
    ["issue-overdue", "issue", "due", {}, { status: "closed" }],
    ["assumption-unchecked", "assumption", "checkBy", {}, { validity: "holds" }],
    ["control-overdue", "control", "due", { applicable: true }, { status: "evidenced" }],
    ["contact-overdue", "stakeholder", "nextContact", {}, { nextContact: "2013-02-15" }],
  ] as const)("%s", (rule, kind, field, open, settled) => {
    const state = (fields: Readonly<Record<string, unknown>>, statusDate: string | null): AskedState => ({
      cards: { x: { kind, fields: { title: "X", [field]: "2013-02-08", ...open, ...fields } } },
      meta: { statusDate },
    });
    expect(hear(rule, state({}, "2013-02-15"))[0]).toMatch(
      /^“X” was .* 8 February 2013, 5 working days ago\.$/,
    );
    expect(hear(rule, state({}, "2013-02-08"))).toEqual([]);
    expect(hear(rule, state({}, null))).toEqual([]);
    expect(hear(rule, state(settled, "2013-02-15"))).toEqual([]);
  });
});
