import { describe, expect, it } from "vitest";
import { buildLinks, buildPlan } from "../benefits/testing/build-plan.ts";
import type { Plan } from "../plan.ts";
import { compare } from "./compare.ts";
import { computeState, editCard } from "./testing/compute-state.ts";

const project = (title: string, rank: string, budget: number) => ({ kind: "project", title, rank, budget });

/** By hand: Portal 6 M, Data hub 5 M, Archive 4 M, Training 1 M; 11 M to spend; the hub serves one goal, Portal another. */
const plan = buildPlan(
  {
    portal: project("Portal", "a1", 6e6),
    archive: project("Archive", "a2", 4e6),
    hub: project("Data hub", "a3", 5e6),
    training: project("Training", "a4", 1e6),
    fast: { kind: "benefit", title: "Fast answers", valuePerYear: 3e6 },
    cheap: { kind: "benefit", title: "Cheap storage", valuePerYear: 1e6 },
    serve: { kind: "goal", title: "Serve better" },
    save: { kind: "goal", title: "Cut cost" },
  },
  buildLinks(
    ...["hub delivers fast", "archive delivers cheap", "fast contributes serve", "cheap contributes save"],
  ),
  { currency: "USD", scoreMethod: "hand", budget: 11e6 },
);
const changesOf = (before: Plan, after: Plan) => compare(computeState(before), computeState(after));

describe("what a change does to the funded projects", () => {
  it("E183: says who comes in and who falls out, with money and goals, as one strip", () => {
    const { strip, sentence } = changesOf(plan, editCard(plan, "hub", { rank: "a1V" }));
    expect(strip.map((change) => change.short)).toEqual([
      "Data hub in, Archive out",
      "Cut cost unfunded",
      "Funded benefit +$2\u202fM a year",
      "Above the line +$1\u202fM",
    ]);
    expect(strip[0]?.sentence).toBe("“Data hub” comes inside the budget; “Archive” falls out.");
    expect(sentence).toBe(
      "Changing the rank of “Data hub” brings “Data hub” inside the budget, pushes “Archive” out of the budget and leaves the goal “Cut cost” without funding.",
    );
  });

  it("E183: a higher budget funds a project and says what it costs against the budget", () => {
    const { strip, sentence } = changesOf(plan, { ...plan, meta: { ...plan.meta, budget: 15e6 } });
    expect(strip.map((change) => [change.short, change.tone])).toEqual([
      ["Data hub funded", "better"],
      ["Serve better funded", "better"],
      ["Funded benefit +$3\u202fM a year", "better"],
      ["Above the line +$5\u202fM", "neutral"],
    ]);
    expect(strip[3]?.sentence).toBe(
      "What stands above the cut line costs $15\u202fM of a budget of $15\u202fM, $5\u202fM more than before.",
    );
    expect(sentence).toBe("Changing the budget brings “Data hub” inside the budget.");
  });

  it("E184: a move that funds nothing else is told as a move, and nothing more", () => {
    const { strip, sentence } = changesOf(plan, editCard(plan, "training", { rank: "a2V" }));
    expect(strip.map((change) => [change.kind, change.short, change.tone])).toEqual([
      ["funding", "Training funded", "better"],
      ["money", "Above the line +$1\u202fM", "neutral"],
    ]);
    expect(sentence).toBe("Changing the rank of “Training” brings “Training” inside the budget.");
    const swap = changesOf(plan, editCard(plan, "portal", { rank: "a2V" }));
    expect(swap.strip.map((change) => [change.short, change.tone])).toEqual([
      ["Portal rank 1 → 2", "neutral"],
    ]);
    expect(swap.sentence).toBe(
      "“Portal” falls from place 1 to 2 of 4 projects; what the budget pays for stays the same.",
    );
  });

  it("E184: the way back says the same the other way round", () => {
    const moved = editCard(plan, "hub", { rank: "a1V" });
    const there = changesOf(plan, moved).changes.filter((change) => change.figure === "rank");
    const back = changesOf(moved, plan).changes.filter((change) => change.figure === "rank");
    expect(there.map((change) => [change.id, change.delta])).toEqual([["hub", -1]]);
    expect(back.map((change) => [change.id, change.delta])).toEqual([["hub", 1]]);
  });

  it("E185: an order by hand made of a ranking by score is one deed", () => {
    const byScore: Plan = {
      ...plan,
      meta: { ...plan.meta, scoreMethod: "wsjf" },
      items: ["portal", "archive", "hub", "training"].reduce(
        (without, id) => editCard(without, id, { rank: "" }),
        plan,
      ).items,
    };
    const { sentence } = changesOf(byScore, plan);
    expect(sentence).toMatch(/^The new order brings /);
  });

  it("E185: dates alone move nothing in the list, and without a budget nobody is in or out", () => {
    const dated = editCard(plan, "hub", { start: "2026-03-02" });
    expect(changesOf(plan, dated).changes.filter((change) => change.kind === "funding")).toEqual([]);
    const free: Plan = { ...plan, meta: { ...plan.meta, budget: null } };
    const { strip } = changesOf(free, editCard(free, "hub", { rank: "a0" }));
    expect(strip.map((change) => change.short)).toEqual(["Data hub rank 3 → 1"]);
  });
});
