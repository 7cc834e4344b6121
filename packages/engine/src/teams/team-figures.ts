/** A team's load and capacity in full-time people. */
export interface TeamFigures {
  readonly weeks: readonly LoadCell[];
  readonly months: readonly LoadCell[];
  /** The period with the highest load against capacity, and how much of it: 1 is full. */
  readonly peak: { readonly month: string; readonly ratio: number } | null;
  /** Months with more load than capacity. */
  readonly overloaded: readonly string[];
  /** Person-days over capacity, over all weeks. */
  readonly excess: number;
  /** True where nobody typed a capacity: cells then hold 0 as capacity, and nothing counts as over it. */
  readonly unlimited?: boolean;
}

export interface LoadCell {
  /** `2026-W07` or `2026-02`. */
  readonly period: string;
  readonly load: number;
  readonly capacity: number;
  /** What the load comes from: the item staffed, the staffing link and the people asked for. */
  readonly parts: readonly { readonly item: string; readonly link: string; readonly units: number }[];
}

/** New starts that would keep every team within its capacity; proposed, never applied by itself. */
export interface LevelingProposal {
  readonly moves: readonly {
    readonly item: string;
    readonly from: string;
    readonly to: string;
    readonly days: number;
    readonly team: string;
  }[];
  readonly finishBefore: string | null;
  readonly finishAfter: string | null;
  /** Teams that stay over capacity whatever is moved: one item alone asks for more than there is. */
  readonly impossible: readonly { readonly team: string; readonly item: string }[];
}
