import type { Link } from "@throughline/model";
import type { Plan } from "../plan.ts";
import { collectLinks, type LinkList, type Nestings } from "./collect-links.ts";

/** The links of a plan that matter for dates, between ends that have numbers of their own. */
export interface LinkIndex {
  /** The number of each end by its id, whether there is such an item or not. */
  readonly endOf: ReadonlyMap<string, number>;
  readonly dependencies: LinkList;
  readonly nestings: Nestings;
}

interface Indexed {
  readonly index: LinkIndex;
  readonly ids: readonly string[];
  readonly records: readonly Link[];
}

const remembered = new WeakMap<Plan["links"], Indexed>();

/**
 * Numbers the ends of all links. Looking up two ids for each link is most of the work of reading a plan, and
 * most changes are to items: what was found for a map of links holds while it has the very same records, which
 * are frozen, under the same ids.
 */
export function indexLinks(links: Plan["links"]): LinkIndex {
  const known = remembered.get(links);
  if (known && hasSame(links, known)) return known.index;
  const ids = [...links.keys()];
  const records = [...links.values()];
  const index = collectLinks(ids, records);
  remembered.set(links, { index, ids, records });
  return index;
}

function hasSame(links: Plan["links"], { ids, records }: Indexed): boolean {
  if (links.size !== records.length) return false;
  let at = 0;
  for (const [id, link] of links) {
    if (link !== records[at] || id !== ids[at]) return false;
    at += 1;
  }
  return true;
}
