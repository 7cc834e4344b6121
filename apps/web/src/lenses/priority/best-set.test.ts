// @vitest-environment node
import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import {
  type ChosenPortfolio,
  choosePortfolio,
  highsOptions,
  type PortfolioProblem,
  readHighsSolution,
} from "@throughline/engine";
import loadHighs from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import type { LensInput } from "../lens.ts";
import { createLensCase } from "../testing/lens-case.ts";
import { adoptBestSet } from "./adopt-best-set.ts";
import { poseProblem } from "./ask-best-set.ts";
import { sideOf } from "./best-set-store.ts";
import { fundingOf } from "./funding-of.ts";
import { priorityLens } from "./priority-lens.ts";
import { compareSets, sayBindings } from "./say-best-set.ts";

/** WSJF puts the dear one first; 100 pay for it alone, or for the two that bring more. */
const fill = (board: Board) => {
  const project = (id: string, businessValue: number, budget: number) =>
    addItem(board, {
      ...{ id, kind: "project", pos: [0, 0], title: id.toUpperCase() },
      values: { businessValue, timeCriticality: 1, riskReduction: 1, jobSize: 1, budget },
    });
  project("dear", 20, 90);
  project("one", 10, 60);
  project("two", 5, 40);
  const benefit = (id: string, valuePerYear: number, from: string) => {
    addItem(board, { id, kind: "benefit", pos: [0, 0], title: id, values: { valuePerYear } });
    addLink(board, { kind: "delivers", from, to: id });
  };
  benefit("big", 50, "dear");
  benefit("middle", 40, "one");
  benefit("small", 30, "two");
  setMeta(board, "budget", 100);
};

let choose: (problem: PortfolioProblem | null) => ChosenPortfolio;
beforeAll(async () => {
  const highs = await loadHighs();
  choose = (problem) => {
    if (!problem) throw new Error("There has to be a budget.");
    const choice = choosePortfolio(problem, (lp) => readHighsSolution(highs.solve(lp, highsOptions)));
    if (choice.kind !== "chosen") throw new Error(choice.kind);
    return choice;
  };
});

const ids = (input: LensInput) => fundingOf(input).ranked.rows.map(({ project }) => project.id);

describe("the best set", () => {
  it("is compared with what stands above the line, and says what binds", () => {
    const input = createLensCase(priorityLens, fill).input();
    const problem = poseProblem(input);
    const choice = choose(problem);
    expect(choice.projects).toEqual(["one", "two"]);
    if (!problem) throw new Error("There is a budget.");
    expect(compareSets(input, problem, choice)).toEqual({
      best: { value: 70, cost: 100, count: 2 },
      now: { value: 50, cost: 90, count: 1 },
      comeIn: ["one", "two"],
      goOut: ["dear"],
    });
    expect(sayBindings(input, problem, choice)).toEqual(["The budget of $100 keeps out “big”."]);
    expect(sideOf({ problem, choice }, "one")).toBe("in");
    expect(sideOf({ problem, choice }, "dear")).toBe("out");
    expect(sideOf({ problem, choice: null }, "one")).toBeNull();
  });

  it("adopted it stands first in its present order, is what the budget pays for, and one undo takes it back", () => {
    const lens = createLensCase(priorityLens, fill);
    const choice = choose(poseProblem(lens.input()));
    expect(ids(lens.input())).toEqual(["dear", "one", "two"]);
    const writes = adoptBestSet(lens.input(), choice);
    lens.write({ ok: true, name: "Adopt the best set", writes });
    const input = lens.input();
    expect(ids(input)).toEqual(["one", "two", "dear"]);
    expect(fundingOf(input).cut).toMatchObject({ above: 2, cost: 100, benefit: 70, left: 0 });
    expect(input.meta).toMatchObject({ budget: 100, scoreMethod: "hand" });
    expect(adoptBestSet(input, choice)).toEqual([]);
    lens.undo();
    expect(ids(lens.input())).toEqual(["dear", "one", "two"]);
    expect(lens.input().meta.scoreMethod).toBe("wsjf");
  });

  it("needs a budget", () => {
    const lens = createLensCase(priorityLens, (board) => {
      fill(board);
      setMeta(board, "budget", null);
    });
    expect(poseProblem(lens.input())).toBeNull();
  });
});
