import type { LinkList } from "./collect-links.ts";
import type { WorkList } from "./work-list.ts";

/**
 * Which items have dates at all (1) : those with a typed date or a dependency, what is inside of such an
 * item, and what is around one that has dates.
 */
export function findDated(work: WorkList, parents: Int32Array, links: LinkList): Uint8Array {
  const size = work.ids.length;
  const own = work.hasDate.slice(0, size);
  for (let k = 0; k < links.count; k++) {
    own[links.from[k] as number] = 1;
    own[links.to[k] as number] = 1;
  }
  const dated = own.slice();
  for (let i = 0; i < size; i++) {
    let up = parents[i] as number;
    while (up >= 0 && own[up] !== 1) up = parents[up] as number;
    if (up >= 0) dated[i] = 1;
  }
  for (let i = 0; i < size; i++) {
    if (dated[i] !== 1) continue;
    for (let up = parents[i] as number; up >= 0 && dated[up] !== 1; up = parents[up] as number) dated[up] = 1;
  }
  return dated;
}
