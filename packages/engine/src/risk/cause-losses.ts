import type { Network } from "../schedule/network.ts";
import { findReady } from "./benefit-ready.ts";
import { type BenefitRuns, evaluateBenefit } from "./benefit-runs.ts";
import type { DurationSampler } from "./duration-sampler.ts";
import type { Cause } from "./find-causes.ts";
import { type EarlySource, forwardNode, runForwardBlock } from "./forward-block.ts";
import type { Readiness } from "./readiness.ts";
import { BLOCK, createRunRows } from "./run-block.ts";

/** What each cause costs each benefit, over the runs that were looked at. */
export interface CauseLosses {
  /** Sum over runs of loss minus loss without the cause, benefit b and cause c at `b * causes + c`. */
  readonly sums: Float64Array;
  /** Sum over the same runs of the whole loss, by benefit. */
  readonly whole: Float64Array;
  /**
   * For each benefit that the settled plan makes late, the nodes that do so, and the sum over runs of what would
   * not be lost if that one were finished by the planned start.
   */
  readonly drivers: readonly (readonly { readonly node: number; readonly item: string; sum: number }[])[];
  runs: number;
  /** Looks at the first `count` runs of the block that was just drawn. */
  add(count: number): void;
}

/**
 * Switches every cause off by itself, in the very runs of the simulation (common random numbers): the forward
 * pass is repeated from the nodes the cause touches, as far as anything changes and leads to a benefit. Causes
 * need not sum to the whole loss: where two must both be on time each counts in full, and where either suffices
 * to be late neither makes a difference alone. What lies as late as it may lies early here, for the choice to
 * be late is nobody's fault.
 */
export function createCauseLosses(
  readiness: Readiness,
  causes: readonly Cause[],
  benefits: readonly BenefitRuns[],
  sampler: DurationSampler,
  drivers: CauseLosses["drivers"],
): CauseLosses {
  const { network } = readiness;
  const size = network.ids.length;
  const room = () => ({ start: new Float64Array(size * BLOCK), finish: new Float64Array(size * BLOCK) });
  const source: EarlySource = {
    usual: room(),
    altered: room(),
    mark: new Int32Array(size),
    current: 0,
    rows: createRunRows(),
  };
  const durations = new Float64Array(size * BLOCK);
  const due = new Int32Array(size);
  const leads = leadsToBenefit(network, benefits);
  const endOf = benefitsByEnd(size, benefits);
  const touched = new Int32Array(benefits.length);
  const directly = causes.map(({ event }) =>
    benefits.flatMap(({ effects }, at) => (effects.some((effect) => effect.event === event) ? [at] : [])),
  );
  const base = new Float64Array(benefits.length * BLOCK);
  const usualReady = new Float64Array(benefits.length * BLOCK);
  const ready = new Float64Array(BLOCK);
  const starts = new Float64Array(BLOCK);
  const without = new Float64Array(BLOCK);
  const losses: CauseLosses = {
    sums: new Float64Array(benefits.length * causes.length),
    whole: new Float64Array(benefits.length),
    drivers,
    runs: 0,
    add,
  };

  /** Writes the durations without a cause, and gives the first node where that makes a difference. */
  function switchOff({ event, nodes }: Cause): number {
    let first = size;
    for (const { node, days } of nodes) {
      if (leads[node] !== 1) continue;
      const sampled = sampler.sampledOf(node);
      let differs = false;
      for (let run = 0; run < BLOCK; run++) {
        const at = node * BLOCK + run;
        const now = sampler.durations[at] as number;
        const added = event < 0 ? (sampled[at] as number) - days : addedBy(event, run, days);
        durations[at] = event < 0 ? now - added : Math.max(0, now - added);
        if (added !== 0) differs = true;
      }
      if (!differs) continue;
      due[node] = source.current;
      if (node < first) first = node;
    }
    return first;
  }

  function addedBy(event: number, run: number, days: number): number {
    return sampler.happened[event * BLOCK + run] === 1 ? days : 0;
  }

  /** Repeats the forward pass where something changes, and marks the benefits it reaches. */
  function repeatForward(first: number, own: Cause["nodes"]): void {
    for (let node = first; node < size; node++) {
      if (due[node] !== source.current) continue;
      const mine = own.some((one) => one.node === node);
      forwardNode(network, node, mine ? durations : sampler.durations, source, source.altered);
      if (isUnchanged(source, node)) continue;
      source.mark[node] = source.current;
      for (const benefit of endOf[node] ?? []) touched[benefit] = source.current;
      for (let out = network.outStart[node] as number; out < (network.outStart[node + 1] as number); out++) {
        const to = network.linkTo[network.outLink[out] as number] as number;
        if (leads[to] === 1) due[to] = source.current;
      }
    }
  }

  function isReadyAsUsual(benefit: number): boolean {
    for (let run = 0; run < BLOCK; run++) {
      if (ready[run] !== usualReady[benefit * BLOCK + run]) return false;
    }
    return true;
  }

  /** Adds what the runs so far lose for a benefit less than `without` says. */
  function gainOf(benefit: number, count: number, sum: number): number {
    let gain = sum;
    for (let run = 0; run < count; run++)
      gain += (base[benefit * BLOCK + run] as number) - (without[run] as number);
    return gain;
  }

  function addWhole(count: number): void {
    source.current++;
    runForwardBlock(network, sampler.durations, source);
    for (const [at, benefit] of benefits.entries()) {
      findReady(readiness, benefit, source, ready);
      evaluateBenefit(benefit, ready, sampler.happened, -1, starts, without, BLOCK);
      usualReady.set(ready, at * BLOCK);
      base.set(without, at * BLOCK);
      for (let run = 0; run < count; run++)
        losses.whole[at] = (losses.whole[at] as number) + (without[run] as number);
      for (const driver of drivers[at] ?? []) {
        findReady(readiness, benefit, source, ready, driver.node, benefit.outlook.planned);
        evaluateBenefit(benefit, ready, sampler.happened, -1, starts, without, BLOCK);
        driver.sum = gainOf(at, count, driver.sum);
      }
    }
  }

  function add(count: number): void {
    addWhole(count);
    for (const [at, cause] of causes.entries()) {
      source.current++;
      repeatForward(switchOff(cause), cause.nodes);
      for (const benefit of directly[at] ?? []) touched[benefit] = source.current;
      for (let benefit = 0; benefit < touched.length; benefit++) {
        if (touched[benefit] !== source.current) continue;
        const runs = benefits[benefit] as BenefitRuns;
        findReady(readiness, runs, source, ready);
        if (isReadyAsUsual(benefit) && !(directly[at] ?? []).includes(benefit)) continue;
        evaluateBenefit(runs, ready, sampler.happened, cause.event, starts, without, BLOCK);
        const place = benefit * causes.length + at;
        losses.sums[place] = gainOf(benefit, count, losses.sums[place] as number);
      }
    }
    losses.runs += count;
  }

  return losses;
}

function isUnchanged({ usual, altered }: EarlySource, node: number): boolean {
  for (let at = node * BLOCK; at < (node + 1) * BLOCK; at++) {
    if (altered.finish[at] !== usual.finish[at] || altered.start[at] !== usual.start[at]) return false;
  }
  return true;
}

/** 1 for the nodes that decide when some benefit is ready, and for all that those wait for. */
function leadsToBenefit(network: Network, benefits: readonly BenefitRuns[]): Uint8Array {
  const leads = new Uint8Array(network.ids.length);
  for (const { ends } of benefits) for (const node of ends) leads[node] = 1;
  for (let node = leads.length - 1; node >= 0; node--) {
    if (leads[node] !== 1) continue;
    for (let link = network.inStart[node] as number; link < (network.inStart[node + 1] as number); link++) {
      leads[network.linkFrom[link] as number] = 1;
    }
  }
  return leads;
}

function benefitsByEnd(size: number, benefits: readonly BenefitRuns[]): readonly (readonly number[])[] {
  const byEnd: number[][] = Array.from({ length: size }, () => []);
  for (const [at, { ends }] of benefits.entries()) for (const node of ends) byEnd[node]?.push(at);
  return byEnd;
}
