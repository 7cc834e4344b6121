import type { BoardMeta, Item, Link } from "@throughline/model";

/**
 * What the engine computes over: the records of one board as they stand. Nothing in here is changed, and
 * nothing about it is assumed: links may dangle, form cycles or repeat.
 */
export interface Plan {
  readonly meta: Pick<BoardMeta, "currency" | "statusDate" | "workdays" | "holidays"> &
    Partial<Pick<BoardMeta, "budget" | "scoreMethod" | "judgements">>;
  readonly items: ReadonlyMap<string, Item>;
  readonly links: ReadonlyMap<string, Link>;
}
