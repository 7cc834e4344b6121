import fc from "fast-check";
import type { PortfolioProblem } from "../portfolio-problem.ts";

const id = (letter: string, place: number) => `${letter}${String(place).padStart(2, "0")}`;

/** Small problems of every shape: few projects, so that all sets can be tried. */
export const smallPortfolio: fc.Arbitrary<PortfolioProblem> = fc
  .record({
    projects: fc.integer({ min: 1, max: 7 }),
    benefits: fc.integer({ min: 1, max: 6 }),
    limits: fc.integer({ min: 0, max: 3 }),
  })
  .chain((size) => {
    const place = fc.nat({ max: size.projects - 1 });
    const some = fc.uniqueArray(place, { maxLength: 3 });
    return fc.record({
      use: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
        minLength: size.projects,
        maxLength: size.projects,
      }),
      mandatory: fc.array(fc.integer({ min: 0, max: 7 }), {
        minLength: size.projects,
        maxLength: size.projects,
      }),
      ruledOut: fc.array(fc.integer({ min: 0, max: 15 }), {
        minLength: size.projects,
        maxLength: size.projects,
      }),
      needs: fc.array(fc.tuple(place, place), { maxLength: 4 }),
      exclusions: fc.array(fc.tuple(place, place), { maxLength: 2 }),
      values: fc.array(fc.integer({ min: -4, max: 9 }), {
        minLength: size.benefits,
        maxLength: size.benefits,
      }),
      benefitNeeds: fc.array(some, { minLength: size.benefits, maxLength: size.benefits }),
      amounts: fc.array(fc.integer({ min: 0, max: 24 }), { minLength: size.limits, maxLength: size.limits }),
      capacityFrom: fc.nat({ max: 3 }),
    });
  })
  .map(
    (made): PortfolioProblem => ({
      currency: "USD",
      projects: made.use.map((use, place) => ({
        id: id("p", place),
        title: `Project ${place}`,
        cost: use.reduce((sum, one) => sum + one, 0),
        use: use.slice(0, made.amounts.length),
        mandatory: made.mandatory[place] === 0,
        ruledOutBy: made.ruledOut[place] === 0 ? "done" : null,
        needs: made.needs.filter(([who]) => who === place).map(([, what]) => id("p", what)),
      })),
      benefits: made.values.map((value, place) => ({
        id: id("b", place),
        title: `Benefit ${place}`,
        value,
        needs: (made.benefitNeeds[place] ?? []).map((what) => id("p", what)),
      })),
      limits: made.amounts.map((amount, place) =>
        place >= made.capacityFrom
          ? { kind: "capacity", period: "2026", team: "t", title: "Team", amount }
          : { kind: "budget", period: String(2026 + place), amount },
      ),
      exclusions: made.exclusions
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => [id("p", a), id("p", b)] as const),
      given: ["done"],
      unlinked: [],
      uncovered: [],
    }),
  );
