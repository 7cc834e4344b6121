import { describe, expect, it } from "vitest";
import { collectRiskEvents } from "./risk-events.ts";
import { buildPlan } from "./testing/build-plan.ts";

const items = {
  p: { kind: "project" },
  q: { kind: "milestone" },
  gone: { kind: "project", status: "cancelled" },
  b: { kind: "benefit" },
  g: { kind: "goal" },
};

function events(card: Record<string, unknown>, ...links: Record<string, unknown>[]) {
  const threats = links.map((link, at) => [`l${at}`, { kind: "threatens", from: "r", ...link }] as const);
  const plan = buildPlan(
    { r: { kind: "risk", probability: 0.5, ...card }, ...items },
    Object.fromEntries(threats),
  );
  return collectRiskEvents(plan);
}

describe("risk events", () => {
  it("E43 are one event for all that a card threatens", () => {
    expect(events({ days: 10 }, { to: "q" }, { to: "p", days: 4 })).toEqual([
      {
        id: "r",
        probability: 0.5,
        losses: [],
        delays: [
          { item: "p", days: 4 },
          { item: "q", days: 10 },
        ],
      },
    ]);
  });

  it("E43 turn around for an opportunity", () => {
    const [event] = events({ polarity: "opportunity", days: 3, benefitLoss: 0.2 }, { to: "p" }, { to: "b" });
    expect(event).toMatchObject({
      delays: [{ item: "p", days: -3 }],
      losses: [{ benefit: "b", share: -0.2 }],
    });
  });

  it("E45 do not delay a benefit beside its work, unless the link says so", () => {
    expect(events({ days: 10 }, { to: "p" }, { to: "b" })[0]?.delays).toEqual([{ item: "p", days: 10 }]);
    expect(events({ days: 10 }, { to: "p" }, { to: "b", days: 2 })[0]?.delays).toHaveLength(2);
    expect(events({ days: 10 }, { to: "b" })[0]?.delays).toEqual([{ item: "b", days: 10 }]);
  });

  it("E43 count the strongest of links that repeat", () => {
    expect(events({}, { to: "p", days: 2 }, { to: "p", days: 5 })[0]?.delays).toEqual([
      { item: "p", days: 5 },
    ]);
  });

  it("E44 are absent when they cannot come or do nothing to dates and benefits", () => {
    expect(events({ probability: 0, days: 3 }, { to: "p" })).toEqual([]);
    expect(events({ probability: null, days: 3 }, { to: "p" })).toEqual([]);
    expect(events({ status: "closed", days: 3 }, { to: "p" })).toEqual([]);
    expect(events({ money: 3 }, { to: "p" })).toEqual([]);
    expect(events({ days: 3, benefitLoss: 0.5 }, { to: "g" }, { to: "gone" }, { to: "nowhere" })).toEqual([]);
  });
});
