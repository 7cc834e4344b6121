import { type Item, type Pair, readItem } from "@throughline/model";
import { sectionUnder } from "../lenses/map/section-under.ts";

/** Something small that stands nowhere yet. */
const DOT = readItem("dot", { kind: "note", size: [8, 8] });

/** The innermost section whose rectangle a point lies in; what is new there belongs to it. */
export function sectionAt(items: ReadonlyMap<string, Item>, [x, y]: Pair): string | null {
  return sectionUnder(items, DOT, [x - 4, y - 4], new Map());
}
