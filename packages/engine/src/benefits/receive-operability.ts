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
 * Method: Functional Dependency Network Analysis (FDNA), P. Garvey and C. A. Pinto, Introduction to functional
 * dependency network analysis, 2nd Int. Symposium on Engineering Systems, MIT 2009, and the chapter on it in their
 * Advanced Risk Analysis in Engineering Enterprise Systems, CRC 2012. Verified: the abstract of the paper says
 * that links have a strength and a criticality, that of the chapter that operability follows "weakest link
 * rules". A public implementation that cites the two authors has this equation term by term on a scale of 0
 * to 1, bounded by the node's own state: min(own, 1 − mean α(1 − P), min(P + β)). A second one agrees in the
 * mean of strengths and the least of criticalities, but lets criticality rise as β + (1 − β)·P. Not verified:
 * the page of the paper with the equation itself, and limits it may set for β given α.
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
