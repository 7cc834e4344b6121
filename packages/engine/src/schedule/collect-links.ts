import type { Link, LinkOf } from "@throughline/model";
import type { LinkIndex } from "./link-index.ts";
import { FF, FS, SF, SS } from "./network.ts";
import { LONGEST } from "./read-work.ts";

/** Units of a lag as the record has them. */
export const WORKING = 0;
export const ELAPSED = 1;
export const SHARE = 2;

/** Links between numbered things, in arrays with room for more. */
export interface LinkList {
  count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint8Array;
  readonly lag: Float64Array;
  readonly unit: Uint8Array;
  readonly ids: (string | null)[];
}

/** The `contains` links between numbered things, from parent to child. */
export interface Nestings {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly ids: readonly string[];
}

/** Collects dependencies and nestings as they come, and numbers their ends; a link has its id and record at one place. */
export function collectLinks(ids: readonly string[], records: readonly Link[]): LinkIndex {
  const dependencies = createLinkList(records.length);
  const nestings = { from: [] as number[], to: [] as number[], ids: [] as string[] };
  const endOf = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = endOf.get(id);
    if (known !== undefined) return known;
    endOf.set(id, endOf.size);
    return endOf.size - 1;
  };
  for (let at = 0; at < records.length; at++) {
    const link = records[at] as Link;
    if (link.kind !== "dependency" && link.kind !== "contains") continue;
    const id = ids[at] as string;
    const [from, to] = [numberOf(link.from), numberOf(link.to)];
    if (link.kind === "dependency") {
      addLink(dependencies, id, from, to, typeCode(link.type), readLag(link), unitCode(link.lagUnit));
      continue;
    }
    nestings.from.push(from);
    nestings.to.push(to);
    nestings.ids.push(id);
  }
  return { endOf, dependencies, nestings };
}

/** An empty list with room for so many links. */
export function createLinkList(room: number): LinkList {
  return {
    count: 0,
    from: new Int32Array(room),
    to: new Int32Array(room),
    type: new Uint8Array(room),
    lag: new Float64Array(room),
    unit: new Uint8Array(room),
    ids: new Array(room),
  };
}

/** Adds a link; the caller made room for it. */
export function addLink(
  links: LinkList,
  id: string | null,
  from: number,
  to: number,
  type: number,
  lag: number,
  unit: number,
): void {
  const at = links.count++;
  links.from[at] = from;
  links.to[at] = to;
  links.type[at] = type;
  links.lag[at] = lag;
  links.unit[at] = unit;
  links.ids[at] = id;
}

function readLag(link: LinkOf<"dependency">): number {
  const lag = link.lag ?? 0;
  return Math.min(LONGEST, Math.max(-LONGEST, link.lagUnit === "percent" ? lag / 100 : lag));
}

function typeCode(type: LinkOf<"dependency">["type"]): number {
  switch (type) {
    case "SS":
      return SS;
    case "FF":
      return FF;
    case "SF":
      return SF;
    default:
      return FS;
  }
}

function unitCode(unit: LinkOf<"dependency">["lagUnit"]): number {
  if (unit === "elapsed") return ELAPSED;
  return unit === "percent" ? SHARE : WORKING;
}
