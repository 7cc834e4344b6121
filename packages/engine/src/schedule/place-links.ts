import { addLink, createLinkList, type LinkList, type Nestings } from "./collect-links.ts";
import type { Places } from "./places.ts";

/** Links between the places of items instead of numbered ends; those that dangle are left out. */
export function placeLinks(links: LinkList, { ofEnd }: Places): LinkList {
  const { count } = links;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const first = ofEnd[links.from[at] as number] as number;
    const last = ofEnd[links.to[at] as number] as number;
    if (first < 0 || last < 0) return placeSome(links, ofEnd);
    from[at] = first;
    to[at] = last;
  }
  return { ...links, from, to };
}

function placeSome(links: LinkList, ofEnd: Int32Array): LinkList {
  const placed = createLinkList(links.count);
  for (let at = 0; at < links.count; at++) {
    const from = ofEnd[links.from[at] as number] as number;
    const to = ofEnd[links.to[at] as number] as number;
    if (from < 0 || to < 0) continue;
    const id = links.ids[at] as string;
    const type = links.type[at] as number;
    addLink(placed, id, from, to, type, links.lag[at] as number, links.unit[at] as number);
  }
  return placed;
}

/** Nestings between the places of items; those that dangle are left out. */
export function placeNestings(nestings: Nestings, { ofEnd }: Places): Nestings {
  const placed = { from: [] as number[], to: [] as number[], ids: [] as string[] };
  for (const [at, id] of nestings.ids.entries()) {
    const from = ofEnd[nestings.from[at] as number] as number;
    const to = ofEnd[nestings.to[at] as number] as number;
    if (from < 0 || to < 0) continue;
    placed.from.push(from);
    placed.to.push(to);
    placed.ids.push(id);
  }
  return placed;
}
