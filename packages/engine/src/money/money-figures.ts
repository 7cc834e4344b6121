/** A project's money to the status date, in the board's currency. null means not available. */
export interface MoneyFigures {
  readonly budget: number | null;
  readonly actual: number;
  /** Expected cost at completion: the typed forecast where there is one, else by earned value. */
  readonly forecast: number | null;
  readonly earned: EarnedValue | null;
  readonly schedule: EarnedSchedule | null;
}

/** Earned value management. null where a division by zero would be needed. */
export interface EarnedValue {
  readonly bac: number;
  readonly pv: number;
  readonly ev: number;
  readonly ac: number;
  readonly cv: number;
  readonly sv: number;
  readonly cpi: number | null;
  readonly spi: number | null;
  readonly csi: number | null;
  /** BAC/CPI · AC+(BAC−EV) · AC+(BAC−EV)/(CPI·SPI) · AC+ETC · AC+(BAC−EV)/(0.8·CPI+0.2·SPI). */
  readonly eacByCpi: number | null;
  readonly eacAtPlan: number;
  readonly eacByCpiSpi: number | null;
  readonly eacByEtc: number | null;
  readonly eacWeighted: number | null;
  /** By the first of the variants that is available. */
  readonly etc: number | null;
  readonly vac: number | null;
  readonly tcpiBac: number | null;
  readonly tcpiEac: number | null;
  readonly complete: number | null;
}

/** Earned schedule (Lipke), in periods of the planned curve. */
export interface EarnedSchedule {
  readonly earned: number;
  readonly actual: number;
  readonly planned: number;
  readonly sv: number;
  readonly spi: number | null;
  readonly ieac: number | null;
  readonly tspi: number | null;
}

/** The money of the whole plan. */
export interface PlanMoney {
  readonly items: ReadonlyMap<string, MoneyFigures>;
  readonly budget: number;
  readonly actual: number;
  readonly forecast: number;
  readonly earned: EarnedValue | null;
  /** Money by month `2026-05`: planned, actual and forecast cost, and benefit value as the plan stands. */
  readonly months: readonly MonthMoney[];
  /** Of the months' net flow at the yearly rate given; IRR says how many roots there are. */
  readonly case: BusinessCase | null;
}

export interface MonthMoney {
  readonly month: string;
  readonly planned: number;
  readonly actual: number;
  readonly forecast: number;
  readonly benefit: number;
}

export interface BusinessCase {
  readonly rate: number;
  readonly npv: number;
  readonly irr: { readonly roots: "none" | "one" | "multiple"; readonly value: number | null };
  readonly mirr: number | null;
  /** Years. */
  readonly payback: number | null;
  readonly discountedPayback: number | null;
  readonly roi: number | null;
  readonly benefitCostRatio: number | null;
}
