import { boundAhead } from "../schedule/link-bounds.ts";
import {
  DONE,
  FF,
  FS,
  LAG_OTHER_CALENDAR,
  LAG_SAME_AXIS,
  LAG_SHARE,
  LAG_SHARE_OTHER_CALENDAR,
  type Network,
  PARENT,
  SS,
  STARTED,
  type Times,
} from "../schedule/network.ts";
import type { LevelLink } from "./level-problem.ts";

export interface LevelLinks {
  readonly links: readonly LevelLink[];
  /** The earliest start of each task by links whose other end no delay can move; -Infinity without one. */
  readonly earliest: Float64Array;
}

/**
 * Reads the links of a network as links between tasks. A link from a parent waits for each of its children by
 * their finishes, and for the child that starts first by their starts, which is never less than asked. Lags
 * that are shares become days. `taskOf` gives the task of a node, or -1 for parents.
 */
export function readLevelLinks(network: Network, times: Times, taskOf: Int32Array): LevelLinks {
  const links: LevelLink[] = [];
  const earliest = new Float64Array(network.ids.length).fill(Number.NEGATIVE_INFINITY);
  for (let link = 0; link < network.linkTo.length; link++) {
    const node = network.linkTo[link] as number;
    const type = network.linkType[link] as number;
    const to = taskOf[node] as number;
    if (to < 0 || network.role[node] === DONE) continue;
    if (network.role[node] === STARTED && type === SS) continue;
    const byFinish = type === FS || type === FF;
    for (const from of standIns(network, times, network.linkFrom[link] as number, byFinish)) {
      if (!byFinish && network.role[from] === STARTED) {
        const [start, finish] = [times.earlyStart[from] as number, times.earlyFinish[from] as number];
        const bound = boundAhead(network, link, start, finish);
        const span = type === SS ? 0 : (network.duration[node] as number);
        earliest[to] = Math.max(earliest[to] as number, bound - span);
        continue;
      }
      links.push({ from: taskOf[from] as number, to, type, ...readLag(network, times, link, from) });
    }
  }
  return { links, earliest };
}

/** The nodes that a link from this one waits for: itself, or what lies in it. */
function standIns(network: Network, times: Times, node: number, byFinish: boolean): readonly number[] {
  if (network.role[node] !== PARENT) return [node];
  const leaves = new Set<number>();
  const queue = [node];
  for (let at = 0; at < queue.length; at++) {
    const parent = queue[at] as number;
    for (
      let link = network.inStart[parent] as number;
      link < (network.inStart[parent + 1] as number);
      link++
    ) {
      const child = network.linkFrom[link] as number;
      if (network.role[child] === PARENT) queue.push(child);
      else leaves.add(child);
    }
  }
  if (byFinish) return [...leaves].sort((a, b) => a - b);
  let first: number | null = null;
  for (const leaf of leaves) {
    const earlier =
      first === null || startInstant(network, times, leaf) < startInstant(network, times, first);
    if (earlier) first = leaf;
  }
  return first === null ? [] : [first];
}

function startInstant(network: Network, times: Times, node: number): number {
  const calendar = network.calendars[network.calendarOf[node] as number];
  return calendar?.startAt(times.earlyStart[node] as number) ?? 0;
}

function readLag(network: Network, times: Times, link: number, from: number) {
  const sender = network.linkFrom[link] as number;
  const mode = network.lagMode[link] as number;
  const isShare = mode === LAG_SHARE || mode === LAG_SHARE_OTHER_CALENDAR;
  const span = (times.earlyFinish[sender] as number) - (times.earlyStart[sender] as number);
  const lag = (network.lag[link] as number) * (isShare ? span : 1);
  const same = network.calendarOf[from] === network.calendarOf[network.linkTo[link] as number];
  if (!isShare && mode !== LAG_SAME_AXIS && mode !== LAG_OTHER_CALENDAR) return { lag, lagMode: mode };
  return { lag, lagMode: same ? LAG_SAME_AXIS : LAG_OTHER_CALENDAR };
}
