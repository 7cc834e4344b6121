export type Rag = "green" | "amber" | "red";
export type StatusArea = "schedule" | "cost" | "benefit" | "risk";

/** Computed health beside the declared one, with the reasons. */
export interface StatusFigures {
  /** Areas that cannot be judged are left out. */
  readonly areas: Readonly<Partial<Record<StatusArea, Rag>>>;
  /** The worst of the areas; null when none can be judged. */
  readonly overall: Rag | null;
  readonly declared: Rag | null;
  /** Declared better than computed: green outside, red inside. */
  readonly watermelon: boolean;
  readonly reasons: readonly StatusReason[];
}

/** One rule that fired. */
export interface StatusReason {
  readonly area: StatusArea;
  readonly rag: Rag;
  /** One plain sentence with the figures in it. */
  readonly sentence: string;
  readonly items: readonly string[];
}
