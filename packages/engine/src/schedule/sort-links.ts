import { ELAPSED, type LinkList, SHARE } from "./collect-links.ts";
import {
  LAG_ELAPSED,
  LAG_OTHER_CALENDAR,
  LAG_SAME_AXIS,
  LAG_SHARE,
  LAG_SHARE_OTHER_CALENDAR,
  type Network,
} from "./network.ts";

/** The part of a network that holds its links. */
export type LinkArrays = Pick<
  Network,
  "inStart" | "linkFrom" | "linkTo" | "linkType" | "lag" | "lagMode" | "linkIds" | "outStart" | "outLink"
>;

/** Sorts links by the new number of their end, and lists for each node those that leave it. */
export function sortLinks(links: LinkList, numbers: Int32Array, calendarOf: Uint16Array): LinkArrays {
  const { count } = links;
  const size = numbers.length;
  const inStart = new Int32Array(size + 1);
  const outStart = new Int32Array(size + 1);
  for (let k = 0; k < count; k++) {
    const to = (numbers[links.to[k] as number] as number) + 1;
    const from = (numbers[links.from[k] as number] as number) + 1;
    inStart[to] = (inStart[to] as number) + 1;
    outStart[from] = (outStart[from] as number) + 1;
  }
  for (let i = 1; i <= size; i++) {
    inStart[i] = (inStart[i] as number) + (inStart[i - 1] as number);
    outStart[i] = (outStart[i] as number) + (outStart[i - 1] as number);
  }
  const linkFrom = new Int32Array(count);
  const linkTo = new Int32Array(count);
  const linkType = new Uint8Array(count);
  const lag = new Float64Array(count);
  const lagMode = new Uint8Array(count);
  const linkIds = new Array<string | null>(count);
  const next = inStart.slice(0, size);
  for (let k = 0; k < count; k++) {
    const from = numbers[links.from[k] as number] as number;
    const to = numbers[links.to[k] as number] as number;
    const at = next[to] as number;
    next[to] = at + 1;
    linkFrom[at] = from;
    linkTo[at] = to;
    linkType[at] = links.type[k] as number;
    lag[at] = links.lag[k] as number;
    const same = calendarOf[from] === calendarOf[to];
    lagMode[at] = modeOf(same, links.unit[k] as number, links.lag[k] as number);
    linkIds[at] = links.ids[k] ?? null;
  }
  const outLink = new Int32Array(count);
  const nextOut = outStart.slice(0, size);
  for (let at = 0; at < count; at++) {
    const from = linkFrom[at] as number;
    const slot = nextOut[from] as number;
    outLink[slot] = at;
    nextOut[from] = slot + 1;
  }
  return { inStart, linkFrom, linkTo, linkType, lag, lagMode, linkIds, outStart, outLink };
}

function modeOf(same: boolean, unit: number, lag: number): number {
  if (lag === 0) return same ? LAG_SAME_AXIS : LAG_OTHER_CALENDAR;
  if (unit === ELAPSED) return LAG_ELAPSED;
  if (unit === SHARE) return same ? LAG_SHARE : LAG_SHARE_OTHER_CALENDAR;
  return same ? LAG_SAME_AXIS : LAG_OTHER_CALENDAR;
}
