import type { ItemOf } from "@throughline/model";

type Series = Readonly<Record<string, number>>;
type Engagement = ItemOf<"stakeholder">["engagementNow"];

/** Money month by month from `first` (`2026-03`); each amount is multiplied by `unit`. */
export function months(first: string, unit: number, amounts: readonly number[]): Series {
  const [year, month] = parts(first, "-");
  return entries(amounts, unit, (index) => {
    const at = year * 12 + month - 1 + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

/** Money quarter by quarter from `first` (`2026-Q1`). */
export function quarters(first: string, unit: number, amounts: readonly number[]): Series {
  const [year, quarter] = parts(first, "-Q");
  return entries(amounts, unit, (index) => {
    const at = year * 4 + quarter - 1 + index;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
}

/** Money year by year from `first`. */
export function years(first: number, unit: number, amounts: readonly number[]): Series {
  return entries(amounts, unit, (index) => String(first + index));
}

function parts(period: string, mark: string): [number, number] {
  const [year, part] = period.split(mark).map(Number);
  if (!year || !part) throw new Error(`${period} is not a period.`);
  return [year, part];
}

function entries(amounts: readonly number[], unit: number, key: (index: number) => string): Series {
  return Object.fromEntries(amounts.map((amount, index) => [key(index), Math.round(amount * unit)]));
}

/** The four relative scores of WSJF, each of 1, 2, 3, 5, 8, 13, 20. */
export function wsjf(businessValue: number, timeCriticality: number, riskReduction: number, jobSize: number) {
  return { businessValue, timeCriticality, riskReduction, jobSize };
}

/** The four figures of RICE: people a year, 0.25 to 3, a share, person-months. */
export function rice(reach: number, impact: number, confidence: number, effort: number) {
  return { reach, impact, confidence, effort };
}

/** Probability (0 to 1) and impact (1 to 5) as things stand, and after the response. */
export function odds(
  probability: number,
  impact: number,
  residualProbability: number,
  residualImpact: number,
) {
  return { probability, impact, residualProbability, residualImpact };
}

/** Power and interest (0 to 1), and where a stakeholder stands and should stand. */
export function stance(
  power: number,
  interest: number,
  engagementNow: Engagement,
  engagementWanted: Engagement,
) {
  return { power, interest, engagementNow, engagementWanted };
}
