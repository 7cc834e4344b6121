import { divideOrNull } from "./divide-or-null.ts";

/** The four scores of a job, each on one relative scale such as 1, 2, 3, 5, 8, 13, 20. */
export interface WsjfTerms {
  readonly businessValue: number | null;
  readonly timeCriticality: number | null;
  readonly riskReduction: number | null;
  readonly jobSize: number | null;
}

/**
 * Weighted shortest job first: (business value + time criticality + risk reduction or opportunity enabled) /
 * job size, without unit; the highest comes first. null when a score is missing or the size is 0.
 * Source: Reinertsen, The Principles of Product Development Flow (2009), with SAFe's cost of delay in three parts.
 */
export function wsjf({ businessValue, timeCriticality, riskReduction, jobSize }: WsjfTerms): number | null {
  if (businessValue === null || timeCriticality === null || riskReduction === null) return null;
  return divideOrNull(businessValue + timeCriticality + riskReduction, jobSize);
}
