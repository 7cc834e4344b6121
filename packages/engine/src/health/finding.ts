/** Something the plan should be asked about: cards or links that share one fault. */
export interface Finding {
  /** The rule, stable: `benefit-owner`, `cycle`, `watermelon` … */
  readonly rule: string;
  readonly severity: "high" | "middle" | "low";
  /** What is wrong, as one line: “3 benefits without an owner”. */
  readonly title: string;
  /** Why it matters and what would mend it, one sentence each. */
  readonly why: string;
  readonly fix: string;
  readonly cases: readonly FindingCase[];
}

export interface FindingCase {
  /** The item to jump to, and the link where the fault is one. */
  readonly item: string;
  readonly link: string | null;
  /** About this very case: “needed 13 September, promised 22 November: 50 working days short”. */
  readonly sentence: string;
  /** A repair that one click can do; null when a person must think. */
  readonly repair: Repair | null;
}

/** A repair as data: the interface turns it into one command. */
export type Repair =
  | {
      readonly do: "edit-item";
      readonly item: string;
      readonly field: string;
      readonly value: string | number;
      readonly label: string;
    }
  | {
      readonly do: "edit-link";
      readonly link: string;
      readonly field: string;
      readonly value: string | number;
      readonly label: string;
    }
  | {
      /** For what is wrong with the board as a whole. */
      readonly do: "edit-meta";
      readonly field: string;
      readonly value: string | number;
      readonly label: string;
    }
  | { readonly do: "remove-link"; readonly link: string; readonly label: string }
  | { readonly do: "fill-field"; readonly item: string; readonly field: string; readonly label: string };
