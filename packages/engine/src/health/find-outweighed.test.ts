import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessExposure } from "../risk/assess-exposure.ts";
import { findInversions } from "../risk/find-inversions.ts";
import { findOutweighed } from "./find-outweighed.ts";
import { takeSurvey } from "./survey.ts";
import { buildAsked } from "./testing/ask.ts";

const risk = fc.record({
  probability: fc.option(fc.constantFrom(0.1, 0.3, 0.5, 0.9), { nil: null }),
  impact: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  money: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
  status: fc.constantFrom("open", "open", "open", "closed"),
  polarity: fc.constantFrom("threat", "threat", "threat", "opportunity"),
});

describe("E167 entries that outweigh a higher score", () => {
  it("are the underrated of all pairs, each against the one it outweighs the most", () => {
    fc.assert(
      fc.property(fc.array(risk, { maxLength: 12 }), (risks) => {
        const cards = Object.fromEntries(
          risks.map((fields, at) => [`r${at}`, { kind: "risk", fields } as const]),
        );
        const { plan, figures } = buildAsked({ cards });
        const items = new Map([...assessExposure(plan)].map(([id, exposure]) => [id, { exposure }]));
        const found = findOutweighed(takeSurvey({ plan, figures: { ...figures, items } }));
        const gaps = new Map<string, number>();
        for (const { underrated, gap } of findInversions(plan)) {
          gaps.set(underrated, Math.max(gap, gaps.get(underrated) ?? 0));
        }
        expect(new Map(found.map(({ card, by }) => [card.id, card.emv - by.emv]))).toEqual(gaps);
      }),
    );
  });
});
