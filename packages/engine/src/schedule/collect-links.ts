import type { LinkOf } from "@throughline/model";
import type { Plan } from "../plan.ts";
import { FF, FS, SF, SS } from "./network.ts";
import { LONGEST } from "./read-work.ts";
import type { WorkList } from "./work-list.ts";

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

/** The links of a plan that matter for dates, both between the items of a work list. */
export interface CollectedLinks {
  readonly dependencies: LinkList;
  /** The `contains` links, from parent to child. */
  readonly nestings: { readonly from: number[]; readonly to: number[]; readonly ids: string[] };
}

/** Collects dependencies and nestings as they come; dangling links are left out. */
export function collectLinks(plan: Plan, work: WorkList): CollectedLinks {
  const dependencies = createLinkList(plan.links.size);
  const nestings: CollectedLinks["nestings"] = { from: [], to: [], ids: [] };
  const { placeOf } = work;
  for (const [id, link] of plan.links) {
    if (link.kind !== "dependency" && link.kind !== "contains") continue;
    const from = placeOf.get(link.from);
    if (from === undefined) continue;
    const to = placeOf.get(link.to);
    if (to === undefined) continue;
    if (link.kind === "dependency") {
      addLink(dependencies, id, from, to, typeCode(link.type), readLag(link), unitCode(link.lagUnit));
      continue;
    }
    nestings.from.push(from);
    nestings.to.push(to);
    nestings.ids.push(id);
  }
  return { dependencies, nestings };
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
