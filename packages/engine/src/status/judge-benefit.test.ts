import { describe, expect, it } from "vitest";
import { benefit, goal, type StateOf } from "../consequences/testing/build-state.ts";
import type { ItemFigures } from "../figures.ts";
import { statusOf } from "./testing/health-of.ts";

describe("E132 benefit health", () => {
  const judge = (figures: ItemFigures) =>
    statusOf({ cards: { b: { kind: "benefit", figures } } }, "b")?.overall;
  const likely = (onTime: number | null): ItemFigures => ({
    benefit: benefit("2013-12-01", { delay: 40 }),
    benefitRisk: {
      p50Start: null,
      p80Start: null,
      onTime,
      expectedLoss: null,
      p80Loss: null,
      expectedShare: 0,
      p80Share: 0,
      causes: [],
    },
  });
  const delayed = (delay: number) => judge({ benefit: benefit("2013-10-01", { delay }) });
  const realized = (index: number | null) =>
    judge({
      benefit: benefit(null, {
        plannedStart: null,
        realization: {
          asOf: "2014-01-31",
          fraction: 0.5,
          plannedFraction: 0.6,
          earned: null,
          planned: null,
          index,
          forecast: null,
        },
      }),
    });

  it("is green from 80 % on time on, amber from 50 % on, red below", () => {
    expect([0.8, 0.79, 0.5, 0.49].map((share) => judge(likely(share)))).toEqual([
      "green",
      "amber",
      "amber",
      "red",
    ]);
  });

  it("goes by the delay without a simulation: amber up to a month", () => {
    expect([0, 1, 20, 21].map(delayed)).toEqual(["green", "amber", "amber", "red"]);
    expect(judge(likely(null))).toBe("red");
  });

  it("counts what is realized against what was planned to date", () => {
    expect([0.9, 0.89, 0.7, 0.69].map(realized)).toEqual(["green", "amber", "amber", "red"]);
    expect(realized(null)).toBeUndefined();
  });

  it("falls on the work that the benefit waits for, not on all it rests on", () => {
    const state: StateOf = {
      cards: {
        b: {
          kind: "benefit",
          fields: { title: "Fewer calls" },
          figures: {
            benefit: benefit("2013-12-01", {
              delay: 40,
              drivers: [{ item: "late", chain: ["late", "b"] }],
              rests: ["late", "early"],
            }),
          },
        },
        late: { kind: "project" },
        early: { kind: "project" },
      },
    };
    expect(statusOf(state, "late")?.areas).toEqual({ benefit: "red" });
    expect(statusOf(state, "late")?.reasons[0]?.sentence).toBe(
      "1 of 1 benefit that waits for it is red: “Fewer calls”.",
    );
    expect(statusOf(state, "early")).toBeUndefined();
  });
});

describe("E133 goal health", () => {
  const judge = (more: Parameters<typeof goal>[0]) =>
    statusOf({ cards: { g: { kind: "goal", figures: { goal: goal(more) } } } }, "g")?.overall;
  const two = [
    { benefit: "b", link: "l", share: 0.5 },
    { benefit: "c", link: "m", share: 0.5 },
  ];

  it("goes by what is expected of its benefits", () => {
    expect([0.8, 0.79, 0.5, 0.49].map((share) => judge({ health: share }))).toEqual([
      "green",
      "amber",
      "amber",
      "red",
    ]);
    expect(judge({ health: null })).toBeUndefined();
    expect(judge({ served: false })).toBeUndefined();
  });

  it("is amber where one benefit comes after the goal is due, red where all do", () => {
    expect(judge({ shares: two, late: ["b"] })).toBe("amber");
    expect(judge({ shares: two, late: ["b", "c"] })).toBe("red");
  });
});
