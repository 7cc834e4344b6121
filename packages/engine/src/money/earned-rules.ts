/** A piece of work, for rules that look at its ends only. */
export interface WorkState {
  readonly started: boolean;
  readonly finished: boolean;
}

/** A step on the way with its part of the whole; weights are relative. */
export interface WeightedMilestone {
  readonly weight: number;
  readonly reached: boolean;
}

/** 0/100: nothing is earned until the work is finished, then all of `bac`. For work of a period or less. */
export function earnZeroHundred(bac: number, { finished }: WorkState): number {
  return finished ? bac : 0;
}

/** 50/50: half of `bac` at the start, the other half at the finish. For work of two periods or so. */
export function earnFiftyFifty(bac: number, { started, finished }: WorkState): number {
  return finished ? bac : started ? bac / 2 : 0;
}

/** Weighted milestones: each milestone reached earns its part of the weights. null without any weight. */
export function earnMilestones(bac: number, milestones: readonly WeightedMilestone[]): number | null {
  let [reached, all] = [0, 0];
  for (const one of milestones) {
    all += one.weight;
    if (one.reached) reached += one.weight;
  }
  return all === 0 ? null : (bac * reached) / all;
}

/** Percent complete: a person's judgement of the part that is done, 0 to 1. */
export function earnPercentComplete(bac: number, progress: number): number {
  return bac * Math.min(1, Math.max(0, progress));
}

/** Physical percent: units made of units to be made, never above all of them. null when none are to be made. */
export function earnPhysical(bac: number, made: number, wanted: number): number | null {
  return wanted === 0 ? null : earnPercentComplete(bac, made / wanted);
}

/** Cost to cost: the part of the expected cost that is spent. null where no cost is expected. */
export function earnCostToCost(bac: number, ac: number, eac: number): number | null {
  return eac === 0 ? null : earnPercentComplete(bac, ac / eac);
}
