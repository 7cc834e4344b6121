import type { ItemOf } from "@throughline/model";
import type { Plan } from "../plan.ts";
import { divideOrNull } from "./divide-or-null.ts";
import { holdAmount } from "./hold-amount.ts";
import { listProjects } from "./list-projects.ts";
import { projectCost } from "./project-cost.ts";

export type MoscowClass = ItemOf<"project">["moscow"];

/** The most that Musts may take of the effort, so that the Shoulds and Coulds can still give way. */
const MOST_FOR_MUSTS = 0.6;

export interface MoscowShare {
  readonly projects: readonly string[];
  /** Person-months, or money, as `basis` says. */
  readonly amount: number;
  /** Of Must, Should and Could together, 0 to 1; null for the others, and when there is nothing to share. */
  readonly share: number | null;
}

export interface MoscowBalance {
  readonly basis: "effort" | "cost";
  readonly classes: Readonly<Record<MoscowClass, MoscowShare>>;
  /** Musts take more than 60 % of the effort. */
  readonly tooManyMusts: boolean;
  /** Sorted projects whose effort (or cost) is not known and counts as 0. */
  readonly missing: readonly string[];
}

/**
 * How the effort of the projects falls on Must, Should, Could and Won't. It counts person-months, or planned
 * cost when that is known of more of the sorted projects. What is not sorted or will not be done has no share.
 * Source: DSDM Agile Project Framework, MoSCoW: no more than 60 % Musts.
 */
export function moscowBalance(plan: Plan): MoscowBalance {
  const projects = listProjects(plan);
  const counted = projects.filter((one) => isCounted(one.moscow));
  const known = (amountOf: (project: ItemOf<"project">) => number | null) =>
    counted.filter((one) => amountOf(one) !== null).length;
  const basis = known(projectCost) > known((one) => one.effort) ? "cost" : "effort";
  const amountOf = (project: ItemOf<"project">) =>
    Math.max(0, holdAmount((basis === "cost" ? projectCost(project) : project.effort) ?? 0));
  const whole = counted.reduce((sum, one) => sum + amountOf(one), 0);
  const shareOf = (kind: MoscowClass): MoscowShare => {
    const members = projects.filter((one) => one.moscow === kind);
    const amount = members.reduce((sum, one) => sum + amountOf(one), 0);
    return {
      projects: members.map((one) => one.id),
      amount,
      share: isCounted(kind) ? divideOrNull(amount, whole) : null,
    };
  };
  const classes = {
    must: shareOf("must"),
    should: shareOf("should"),
    could: shareOf("could"),
    wont: shareOf("wont"),
    none: shareOf("none"),
  };
  const missing = counted.filter((one) => (basis === "cost" ? projectCost(one) : one.effort) === null);
  return {
    basis,
    classes,
    tooManyMusts: (classes.must.share ?? 0) > MOST_FOR_MUSTS + 1e-12,
    missing: missing.map((one) => one.id),
  };
}

function isCounted(kind: MoscowClass): boolean {
  return kind === "must" || kind === "should" || kind === "could";
}
