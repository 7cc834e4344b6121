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
  | "status"
  | "start"
  | "finish"
  | "totalFloat"
  | "freeFloat"
  | "critical"
  | "slip"
  | "deadlineMiss"
  | "p50"
  | "p80"
  | "onTime"
  | "criticality"
  | "sensitivity"
  | "emv"
  | "expectedDays"
  | "riskScore"
  | "residualScore"
  | "benefitStart"
  | "benefitFull"
  | "benefitValue"
  | "delayLoss"
  | "delayCost"
  | "benefitAtRisk"
  | "realization"
  | "operability"
  | "coverage"
  | "goalHealth"
  | "goalDate"
  | "forecast"
  | "cpi"
  | "spi"
  | "scheduleIndex"
  | "wsjf"
  | "rice"
  | "weighted"
  | "ahp"
  | "load";

/** How a figure reads: as it should be, worth a look, not as it should be, or neither. */
export type Tone = "good" | "watch" | "bad" | "neutral";
