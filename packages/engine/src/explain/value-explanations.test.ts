import { describe, expect, it } from "vitest";
import type { BenefitFigures } from "../benefits/benefit-figures.ts";
import type { PlanState } from "../consequences/plan-state.ts";
import { benefit, buildState, dated, goal, type StateOf } from "../consequences/testing/build-state.ts";
import type { PlanRisk } from "../risk/risk-figures.ts";
import { explain } from "./explain.ts";
import { listFigures } from "./list-figures.ts";

const RISK: PlanRisk = {
  iterations: 2000,
  seed: 1,
  dates: new Map(),
  benefits: new Map(),
  p50Finish: null,
  p80Finish: null,
  tornado: [],
};

const withRun = ({ plan, figures }: PlanState): PlanState => ({ plan, figures: { ...figures, risk: RISK } });

const gain = (figures: Partial<BenefitFigures>, fields: object = {}): StateOf => ({
  cards: {
    p: {
      kind: "project",
      fields: { title: "Hub" },
      figures: { schedule: dated("2013-01-07", "2013-12-18") },
    },
    b: {
      kind: "benefit",
      fields: { title: "Less paper", valuePerYear: 1_000_000, ...fields },
      figures: { benefit: benefit("2013-12-19", { ready: "2013-12-18", ...figures }) },
    },
  },
  links: { l: { kind: "delivers", from: "p", to: "b", fields: { strength: 0.5 } } },
});

const say = (of: StateOf, item: string, figure: Parameters<typeof explain>[2]) =>
  explain(buildState(of), item, figure)?.sentence;

describe("E150 why a benefit comes when it does, and what it is worth", () => {
  it("benefitStart: what it waits for, with the chain to it", () => {
    const late = gain({ delay: 55, drivers: [{ item: "p", chain: ["p", "b"] }], rests: ["p"] });
    const found = explain(buildState(late), "b", "benefitStart");
    expect(found?.sentence).toBe(
      "It starts on 19 December 2013 instead of 1 October 2013, because “Hub” finishes only on 18 December 2013.",
    );
    expect(found?.inputs).toContainEqual({
      label: "“Hub”",
      value: "finishes on 18 December 2013; “Hub” → “Less paper”",
      item: "p",
      link: null,
    });
    expect(say(gain({ plannedStart: "2013-12-19" }), "b", "benefitStart")).toBe(
      "It starts on 19 December 2013, as planned; everything it rests on is finished by 18 December 2013.",
    );
    expect(say(gain({ start: null, plannedStart: null }), "b", "benefitStart")).toBe(
      "It has no planned start, and nothing dated leads to it.",
    );
  });

  it("benefitValue, delayLoss and delayCost: money only where there is a value per year", () => {
    const worth = gain({
      value: 4_000_000,
      plannedValue: 4_200_000,
      delayLoss: 200_000,
      delay: 55,
      firstYearLoss: 200_000,
      delayCostPerMonth: 83_000,
    });
    expect(say(worth, "b", "benefitValue")).toBe(
      "Within its lifetime of 5 years it brings $4\u202fM. By its planned start it would be $4.2\u202fM.",
    );
    expect(say(worth, "b", "delayLoss")).toBe(
      "It starts 55 working days late, and that value does not come back. $200\u202fk of that falls in the first year.",
    );
    expect(say(worth, "b", "delayCost")).toBe("If it came one month later still, $83\u202fk would be lost.");
    expect(say(gain({}, { valuePerYear: null }), "b", "benefitValue")).toBe(
      "It has no value per year, so it cannot be counted in money.",
    );
  });

  it("operability: what holds it back, and what it leans on", () => {
    const found = explain(buildState(gain({ operability: 0.6, weakest: "p" })), "b", "operability");
    expect(found?.sentence).toBe(
      "By what is done so far it could work at 60\u202f%, and “Hub” holds it back most.",
    );
    expect(found?.inputs).toContainEqual({
      label: "“Hub”",
      value: "strength 50\u202f%",
      item: "p",
      link: "l",
    });
  });

  it("realization: what was measured against what was planned", () => {
    const realization = {
      asOf: "2014-06-30",
      fraction: 0.4,
      plannedFraction: 0.5,
      earned: 1,
      planned: 2,
      index: 0.8,
      forecast: 3_000_000,
    };
    const fields = { baseline: 60, target: 20, unit: "USD", "measurements:2014-06-30": 44 };
    const found = explain(buildState(gain({ realization }, fields)), "b", "realization");
    expect(found?.sentence).toBe(
      "As of 30 June 2014 40\u202f% of the way from baseline to target is done; planned by then was 50\u202f%. At this rate it brings $3\u202fM in all.",
    );
    expect(found?.inputs).toContainEqual({
      label: "Measured on 30 June 2014",
      value: "44 USD",
      item: "b",
      link: null,
    });
    expect(say(gain({}, { baseline: 60, target: 20 }), "b", "realization")).toBe(
      "It has not got a measurement yet.",
    );
  });
});

describe("E150 goals", () => {
  const of = (figures: Parameters<typeof goal>[0]): StateOf => ({
    cards: {
      b: { kind: "benefit", fields: { title: "Less paper" }, figures: { benefit: benefit("2013-12-19") } },
      g: { kind: "goal", fields: { title: "Save", due: "2013-10-01" }, figures: { goal: goal(figures) } },
    },
    links: { l: { kind: "contributes", from: "b", to: "g" } },
  });

  it("coverage, health and date stand on the shares of the benefits", () => {
    expect(say(of({ served: false, coverage: 0, shares: [] }), "g", "coverage")).toBe(
      "No benefit contributes to it yet.",
    );
    const found = explain(buildState(of({ health: 0.4, weakest: "b" })), "g", "goalHealth");
    expect(found?.sentence).toBe(
      "As the plan stands, 40\u202f% of what was planned for it will come. The weakest is “Less paper”.",
    );
    expect(found?.inputs).toEqual([
      { label: "“Less paper”", value: "100\u202f% of the goal", item: "b", link: "l" },
    ]);
    expect(say(of({ lastStart: "2013-12-19", late: ["b"] }), "g", "goalDate")).toBe(
      "The last of its benefits starts on 19 December 2013; 1 of them comes after the goal is due on 1 October 2013.",
    );
  });
});

describe("E150 the simulation and the register", () => {
  const dateRisk = {
    p50: "2013-10-01",
    p80: "2013-11-04",
    p80Delay: 24,
    criticality: 0.7,
    significance: null,
    sensitivity: 0.3,
    cruciality: null,
    onTime: 0.4,
  };
  const of: StateOf = {
    cards: {
      p: {
        kind: "project",
        fields: { title: "Hub", optimistic: 5, duration: 10, pessimistic: 20 },
        figures: { schedule: dated("2013-09-02", "2013-10-01", { deadline: "2013-10-01" }), dateRisk },
      },
      r: {
        kind: "risk",
        fields: { title: "Late rules", probability: 0.8, impact: 5, money: 30_000_000 },
        figures: {
          exposure: {
            emv: 24_000_000,
            expectedDays: null,
            score: 20,
            residualScore: null,
            band: "high",
            residualBand: null,
          },
        },
      },
    },
    links: { t: { kind: "threatens", from: "r", to: "p", fields: { days: 40 } } },
  };

  it("p80 and onTime: how many runs, and what they were made of", () => {
    const found = explain(withRun(buildState(of)), "p", "p80");
    expect(found?.sentence).toBe(
      "In four fifths of the runs it is finished by 4 November 2013; the plan itself says 1 October 2013.",
    );
    expect(found?.inputs.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "Finish as the plan stands: 1 October 2013",
      "Duration, optimistic: 5 working days",
      "Duration, likely: 10 working days",
      "Duration, pessimistic: 20 working days",
      "“Late rules”: threatens it: up to 40 working days",
      "Runs: 2000",
      "Seed: 1",
    ]);
    expect(explain(withRun(buildState(of)), "p", "onTime")?.sentence).toBe(
      "In 40\u202f% of the runs it is finished by 1 October 2013.",
    );
    expect(say(of, "p", "p80")).toBe("The simulation has not run yet.");
  });

  it("emv, expectedDays and score", () => {
    expect(say(of, "r", "emv")).toBe(
      "It is 80\u202f% likely, so on average over many such cases it weighs $24\u202fM.",
    );
    expect(say(of, "r", "expectedDays")).toBe("Nobody has said what delay it would bring.");
    expect(say(of, "r", "riskScore")).toBe(
      "On the grid it is in the high band. In money it weighs $24\u202fM; trust that more than the grid.",
    );
  });
});

describe("E154 the list of an item's figures", () => {
  it("holds what is available, in reading order, as the explanations have it", () => {
    const state = buildState(gain({ operability: 0.6, value: 4_000_000 }));
    const listed = listFigures(state, "b");
    expect(listed.map(({ name }) => name)).toEqual(["benefitStart", "benefitValue", "operability"]);
    for (const { name, value } of listed) expect(explain(state, "b", name)?.value).toBe(value);
    expect(listFigures(state, "gone")).toEqual([]);
  });
});
