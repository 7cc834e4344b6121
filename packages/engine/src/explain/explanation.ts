/** Where one figure comes from, to be read by a person. */
export interface Explanation {
  /** What it is: “Finish of End-to-end test”. */
  readonly title: string;
  /** The figure as text. */
  readonly value: string;
  /** One or two plain sentences about this very case. */
  readonly sentence: string;
  /** The formula in words, and whose it is. */
  readonly formula: string;
  readonly source: string;
  readonly inputs: readonly ExplainedInput[];
}

export interface ExplainedInput {
  readonly label: string;
  readonly value: string;
  /** The item or link it stands on, to jump to. */
  readonly item: string | null;
  readonly link: string | null;
}

/** Every figure that can be explained, by the name the cards use. */
export type FigureName =
  | "start"
  | "finish"
  | "totalFloat"
  | "critical"
  | "slip"
  | "deadlineMiss"
  | "p80"
  | "onTime"
  | "criticality"
  | "benefitStart"
  | "benefitValue"
  | "benefitAtRisk"
  | "realization"
  | "operability"
  | "coverage"
  | "goalHealth"
  | "forecast"
  | "cpi"
  | "spi"
  | "wsjf"
  | "emv"
  | "load"
  | "status";
