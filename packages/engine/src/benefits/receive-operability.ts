import { FULL } from "./work-operability.ts";

/** One feeder of a node: its operability 0 to 100, and how the node leans on it. */
export interface Feed {
  readonly operability: number;
  /** α, 0 to 1. */
  readonly strength: number;
  /** β, 0 to 100: how far above a failed feeder the node can still go. */
  readonly criticality: number;
}

/**
 * The operability of a node, 0 to 100, from its own and from that of its feeders:
 * P_j = min( own_j, mean_i[ α_ij P_i + 100 (1 − α_ij) ], min_i[ P_i + β_ij ] ).
 * It never falls when a feeder rises. Without feeders it is the node's own.
 *
 * Method: Functional Dependency Network Analysis, P. Garvey and C. A. Pinto, Introduction to functional
 * dependency network analysis, 2nd Int. Symposium on Engineering Systems, MIT 2009, and Advanced Risk Analysis
 * in Engineering Enterprise Systems, CRC 2012. Checked: the publisher's summary of the book's chapter says
 * that operability follows "weakest link rules", and the proceedings that dependency has a strength and a
 * criticality. Two independent public implementations take the mean over strengths and the least over
 * criticalities; one, which names Garvey and Pinto, is this equation term by term, with `own` as a further
 * bound (1 − mean α(1 − P), min(P + β)). The other uses β + (1 − β/100) P for criticality, which is SODA
 * (Guariniello and DeLaurentis), a later method. The page of the paper with the equation could not be read.
 */
export function receiveOperability(own: number, feeds: readonly Feed[]): number {
  if (feeds.length === 0) return own;
  let sum = 0;
  let least = own;
  for (const { operability, strength, criticality } of feeds) {
    sum += strength * operability + FULL * (1 - strength);
    least = Math.min(least, operability + criticality);
  }
  return Math.max(0, Math.min(FULL, least, sum / feeds.length));
}
