/** Scores that a ranking may go by. null where a term is missing. */
export interface PriorityFigures {
  /** Weighted shortest job first: cost of delay for each unit of job size. */
  readonly wsjf: number | null;
  /** Reach · impact · confidence for each person-month. */
  readonly rice: number | null;
  /** Weighted mean of the criteria, each as a share of its scale: 0 to 1. */
  readonly weighted: number | null;
  /** The same criteria weighed by the board's pairwise judgements: 0 to 1. */
  readonly ahp: number | null;
  /** Place among all projects of the plan by each score, 1 first; equals share a place (1, 2, 2, 4). */
  readonly ranks: PriorityRanks;
}

export interface PriorityRanks {
  readonly wsjf: number | null;
  readonly rice: number | null;
  readonly weighted: number | null;
  readonly ahp: number | null;
}
