import type { BoardSnapshot } from "@throughline/model";
import { type BoardPlan, buildBoard } from "./author/board.ts";

/** A worked program that comes with the product. */
export interface Sample {
  readonly id: "mars-2020" | "healthcare-gov" | "barcelona-smart-city" | "cloud-move";
  readonly title: string;
  /** One sentence: what this program teaches. */
  readonly summary: string;
  /** What is on the board, such as `62 objects, 80 links`. */
  readonly facts: string;
  /** A fresh copy of the board, ready to be written into an empty document. */
  load(): BoardSnapshot;
}

/** Makes a sample of a plan; the facts are counted, so they cannot grow stale. */
export function createSample(id: Sample["id"], summary: string, plan: BoardPlan): Sample {
  const { items, links } = buildBoard(plan);
  const facts = `${Object.keys(items).length} objects, ${Object.keys(links).length} links`;
  return { id, title: plan.title, summary, facts, load: () => buildBoard(plan) };
}
