import type { ChosenPortfolio, PortfolioProblem } from "@throughline/engine";
import { showMoney } from "../../canvas/cards/format-figure.ts";
import type { LensInput } from "../lens.ts";
import { fundingOf, titleOf } from "./funding-of.ts";

/** More titles than this are counted. */
const MOST = 3;

/** A best set beside what the cut line pays for now. */
export interface SetComparison {
  /** Yearly value and cost; what done projects have brought already is in neither. */
  readonly best: { readonly value: number; readonly cost: number; readonly count: number };
  readonly now: { readonly value: number; readonly cost: number; readonly count: number };
  readonly comeIn: readonly string[];
  readonly goOut: readonly string[];
}

export function compareSets(
  input: LensInput,
  problem: PortfolioProblem,
  choice: ChosenPortfolio,
): SetComparison {
  const { ranked, cut } = fundingOf(input);
  const above = new Set(ranked.rows.slice(0, cut.above).map(({ project }) => project.id));
  const chosen = new Set(choice.projects);
  const given = problem.benefits.reduce((sum, one) => (one.needs.length === 0 ? sum + one.value : sum), 0);
  return {
    best: { value: choice.value - given, cost: choice.cost, count: chosen.size },
    now: { value: cut.benefit, cost: cut.cost, count: above.size },
    comeIn: choice.projects.filter((id) => !above.has(id)),
    goOut: [...above].filter((id) => !chosen.has(id)).sort(),
  };
}

/** What keeps further benefits out of the best set, each in one sentence. */
export function sayBindings(
  input: LensInput,
  problem: PortfolioProblem,
  { bindings }: ChosenPortfolio,
): readonly string[] {
  return bindings.map((binding) => sayBinding(input, problem, binding));
}

function sayBinding(
  input: LensInput,
  { limits, currency }: PortfolioProblem,
  binding: ChosenPortfolio["bindings"][number],
): string {
  const name = (id: string) => `“${nameOf(input, id)}”`;
  const out = sayTitles(input, binding.blocks);
  switch (binding.kind) {
    case "limit":
      return `The budget of ${showMoney(limits[binding.limit]?.amount ?? 0, currency)} keeps out ${out}.`;
    case "prerequisite":
      return `${name(binding.project)} needs ${name(binding.needs)} first, which keeps out ${out}.`;
    case "exclusion":
      return `${binding.projects.map(name).join(" and ")} rule each other out, which keeps out ${out}.`;
    case "done-instead":
      return `${name(binding.by)} is done and rules out ${name(binding.project)}, which keeps out ${out}.`;
    case "dis-benefit":
      return `${out} would bring ${name(binding.benefit)}, which costs more than it is worth.`;
  }
}

/** “A”, “B” and 4 more. */
export function sayTitles(input: LensInput, ids: readonly string[]): string {
  const names = ids.slice(0, ids.length > MOST + 1 ? MOST : ids.length).map((id) => `“${nameOf(input, id)}”`);
  const more = ids.length - names.length;
  const said = more > 0 ? [...names, `${more} more`] : names;
  const last = said.at(-1) ?? "";
  return said.length < 2 ? last : `${said.slice(0, -1).join(", ")} and ${last}`;
}

function nameOf({ items }: LensInput, id: string): string {
  const item = items.get(id);
  return item ? titleOf(item) : "a card that is gone";
}
