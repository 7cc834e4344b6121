import type { PortfolioProblem } from "@throughline/engine";
import { createRandom } from "../create-random.ts";

/** Sizes of benefits and budget periods that 60 projects are chosen for. */
const SIZES = [
  [20, 3],
  [30, 4],
  [40, 6],
  [60, 8],
] as const;
const PROJECTS = 60;

/**
 * Random portfolios of 60 projects, `each` of every size: budgets that hold about half of what is asked, benefits
 * that need one to four projects, prerequisites, exclusions, a few mandatory projects and dis-benefits.
 */
export function makePortfolios(each: number): readonly PortfolioProblem[] {
  return SIZES.flatMap(([benefits, periods]) =>
    Array.from({ length: each }, (_, seed) => makePortfolio(benefits, periods, 1000 * benefits + seed)),
  );
}

function makePortfolio(benefits: number, periods: number, seed: number): PortfolioProblem {
  const random = createRandom(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const id = (letter: string, at: number) => `${letter}${String(at).padStart(2, "0")}`;
  const some = (least: number, most: number) => [
    ...new Set(Array.from({ length: whole(least, most) }, () => id("p", whole(0, PROJECTS - 1)))),
  ];
  const projects = Array.from({ length: PROJECTS }, (_, at) => {
    const use = Array.from({ length: periods }, () => (random() < 0.6 ? 1000 * whole(5, 120) : 0));
    return {
      id: id("p", at),
      title: `Project ${at}`,
      cost: use.reduce((sum, one) => sum + one, 0),
      use,
      mandatory: at % 20 === 7,
      ruledOutBy: null,
      needs: at > 0 && random() < 0.15 ? [id("p", whole(0, at - 1))] : [],
    };
  });
  return {
    currency: "EUR",
    projects,
    benefits: Array.from({ length: benefits }, (_, at) => ({
      id: id("b", at),
      title: `Benefit ${at}`,
      value: (at % 12 === 11 ? -1 : 1) * 1000 * whole(20, 600),
      needs: some(1, 4),
    })),
    limits: Array.from({ length: periods }, (_, at) => ({
      kind: "budget" as const,
      period: String(2026 + at),
      amount: Math.round(0.5 * projects.reduce((sum, { use }) => sum + (use[at] ?? 0), 0)),
    })),
    exclusions: [
      ["p01", "p02"],
      ["p11", "p31"],
    ],
    given: [],
    unlinked: [],
    uncovered: [],
  };
}
