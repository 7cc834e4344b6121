import { beforeAll, describe, expect, it } from "vitest";
import { choosePortfolio } from "./choose-portfolio.ts";
import type { MixedIntegerSolver } from "./integer-model.ts";
import type { PortfolioProblem } from "./portfolio-problem.ts";
import { loadSolver } from "./testing/load-solver.ts";
import { benefit, portfolioOf, project } from "./testing/portfolio-of.ts";

let solve: MixedIntegerSolver;
beforeAll(async () => {
  solve = await loadSolver();
});

const chosen = (given: PortfolioProblem) => {
  const choice = choosePortfolio(given, solve);
  if (choice.kind !== "chosen") throw new Error(`expected a choice, got ${choice.kind}`);
  return choice;
};

describe("what is said about a portfolio", () => {
  it("E114: names the prerequisite that keeps a benefit out although its own project would fit", () => {
    const choice = chosen(
      portfolioOf({
        projects: [project("a", 60), project("b", 30, { needs: ["c"] }), project("c", 40)],
        benefits: [benefit("x", 10, ["a"]), benefit("y", 5, ["b"])],
      }),
    );
    expect(choice.projects).toEqual(["a"]);
    expect(choice.bindings).toEqual([
      { kind: "limit", limit: 0, blocks: ["y"] },
      { kind: "prerequisite", project: "b", needs: "c", blocks: ["y"] },
    ]);
    expect(choice.next).toMatchObject({
      raises: [{ limit: 0, by: 30 }],
      comeIn: ["b", "c"],
      goOut: [],
      gain: 5,
    });
    expect(choice.sentence).toBe(
      "With $30 more in 2026, “Project b” and “Project c” come in: $5 more value.",
    );
  });

  it("E113: says what goes out when the next choice is an exchange", () => {
    const choice = chosen(
      portfolioOf({
        projects: [project("a", 90), project("b", 120)],
        benefits: [benefit("x", 10, ["a"]), benefit("y", 50, ["b"])],
      }),
    );
    expect(choice.next).toMatchObject({
      extra: 20,
      comeIn: ["b"],
      goOut: ["a"],
      benefitsLost: ["x"],
      gain: 40,
    });
    expect(choice.sentence).toBe(
      "With $20 more in 2026, “Project b” comes in: $40 more value. “Project a” goes out.",
    );
  });

  it("E114: exclusions, done rivals and dis-benefits are named, and money is said to be no help", () => {
    const choice = chosen(
      portfolioOf({
        projects: [project("a", 1), project("b", 1), project("c", 1), project("d", 1, { ruledOutBy: "z" })],
        benefits: [
          benefit("x", 10, ["a"]),
          benefit("y", 5, ["b"]),
          benefit("z", 2, ["c"]),
          benefit("harm", -3, ["c"]),
          benefit("u", 9, ["d"]),
        ],
        exclusions: [["a", "b"]],
      }),
    );
    expect(choice.projects).toEqual(["a"]);
    expect(choice.bindings).toEqual([
      { kind: "exclusion", projects: ["a", "b"], blocks: ["y"] },
      { kind: "done-instead", project: "d", by: "z", blocks: ["u"] },
      { kind: "dis-benefit", benefit: "harm", blocks: ["z"] },
    ]);
    expect(choice.next).toBeNull();
    expect(choice.sentence).toBe(
      "More money alone would bring no further value: what holds the rest back is projects that rule each other out and dis-benefits that would cost more.",
    );
  });

  it("E115: mandatory projects that cannot be are reported with the reason", () => {
    const tooDear = portfolioOf({
      projects: [project("a", 60, { mandatory: true, needs: ["b"] }), project("b", 70)],
      exclusions: [["a", "b"]],
    });
    expect(choosePortfolio(tooDear, solve)).toEqual({
      kind: "impossible",
      reasons: [
        {
          kind: "limit",
          limit: 0,
          over: 30,
          sentence:
            "The 2 projects that are mandatory or needed by what is cost $30 more than the budget in 2026.",
        },
        {
          kind: "exclusion",
          projects: ["a", "b"],
          sentence:
            "“Project a” and “Project b” exclude each other, but both are mandatory or needed by what is.",
        },
      ],
    });
    const negative = choosePortfolio(
      portfolioOf({ limits: [{ kind: "budget", period: null, amount: -1 }] }),
      solve,
    );
    expect(negative).toMatchObject({ kind: "impossible", reasons: [{ kind: "limit", over: 1 }] });
  });
});
