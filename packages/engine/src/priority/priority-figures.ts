/** Scores that a ranking may go by. null where a term is missing. */
export interface PriorityFigures {
  readonly wsjf: number | null;
  readonly rice: number | null;
  readonly weighted: number | null;
}
