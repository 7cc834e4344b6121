import type { CalendarDate } from "@throughline/model";

/** How sure the dates of one item are, over all runs of the simulation. */
export interface DateRiskFigures {
  /** The finish that half, and that four fifths, of the runs keep. */
  readonly p50: CalendarDate;
  readonly p80: CalendarDate;
  /** Working days from the computed finish to P80. */
  readonly p80Delay: number;
  /** Share of runs in which the item is critical, 0 to 1. */
  readonly criticality: number;
  /** E[d/(d + float) · span/E(span)], 0 to about 1; null when not available. */
  readonly significance: number | null;
  /** criticality · σ(d)/σ(span) (schedule sensitivity index); null when not available. */
  readonly sensitivity: number | null;
  /** |Pearson correlation of the item's duration with the plan's|, 0 to 1; null when not available. */
  readonly cruciality: number | null;
  /** Share of runs that keep the item's deadline; null without one. */
  readonly onTime: number | null;
}

/** What may be lost of a benefit, and to what. Money is in the board's currency. */
export interface BenefitRiskFigures {
  readonly p50Start: CalendarDate | null;
  readonly p80Start: CalendarDate | null;
  /** Share of runs in which the benefit starts by its planned date; null without one. */
  readonly onTime: number | null;
  /** Planned minus realized value within the horizon: the mean, and what four fifths of the runs stay under. */
  readonly expectedLoss: number | null;
  readonly p80Loss: number | null;
  /** The same as shares of the planned value, up to 1 and below 0 for a gain: without a money value too. */
  readonly expectedShare: number;
  readonly p80Share: number;
  /**
   * What the expected loss comes from, largest first: risks and items, each as if it alone were switched off, so
   * that they need not sum to it. `loss` is 0 where the benefit has no money value.
   */
  readonly causes: readonly { readonly item: string; readonly loss: number; readonly share: number }[];
}

export interface PlanRisk {
  readonly iterations: number;
  readonly seed: number;
  readonly dates: ReadonlyMap<string, DateRiskFigures>;
  readonly benefits: ReadonlyMap<string, BenefitRiskFigures>;
  readonly p50Finish: CalendarDate | null;
  readonly p80Finish: CalendarDate | null;
  /** Items and risks that decide the plan's finish, most decisive first, by sensitivity index. */
  readonly tornado: readonly { readonly item: string; readonly days: number }[];
}

/** A card of the risk register in money and days. */
export interface ExposureFigures {
  /** probability × cost; null when either is unknown. Below 0 for an opportunity. */
  readonly emv: number | null;
  /** probability × delay in working days. */
  readonly expectedDays: number | null;
  /** probability × impact on the 5 × 5 grid. */
  readonly score: number | null;
  readonly residualScore: number | null;
  readonly band: "low" | "middle" | "high" | null;
  readonly residualBand: "low" | "middle" | "high" | null;
}
