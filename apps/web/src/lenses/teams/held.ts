import { toDay } from "@throughline/engine";
import type { LinkOf } from "@throughline/model";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { type Allocation, readAllocations } from "./read-allocations.ts";
import { readAxis } from "./read-axis.ts";
import type { Stretch } from "./read-coverage.ts";
import { type Row, readRows, type Work } from "./read-rows.ts";

/** An allocation with where it stands. */
export interface Held {
  readonly row: Row;
  readonly work: Work;
  readonly link: LinkOf<"staffs">;
  readonly allocation: Allocation;
}

/** The allocation of a token; undefined when it is gone. */
export function findHeld(input: LensInput, token: string): Held | undefined {
  return readHeld(input).get(token);
}

const readHeld = oncePerInput((input: LensInput): ReadonlyMap<string, Held> => {
  const axis = readAxis(input);
  const found = new Map<string, Held>();
  if (!axis) return found;
  for (const row of readRows(input)) {
    for (const work of row.work) {
      const link = input.links.get(work.link);
      if (link?.kind !== "staffs") continue;
      for (const allocation of readAllocations(axis, work)) {
        found.set(allocation.id, { row, work, link, allocation });
      }
    }
  }
  return found;
});

/** The first and the last day on which a link asks for people, as figures read it (SPEC E121); null without dates. */
export function stretchOf(input: LensInput, link: LinkOf<"staffs">): Stretch | null {
  const dates = input.figures.item(link.to)?.schedule;
  const start = link.start ?? dates?.start ?? null;
  const finish = link.finish ?? dates?.finish ?? null;
  if (start === null || finish === null || toDay(start) > toDay(finish)) return null;
  return { start, finish };
}

/** The link by which a team works on an item; of several the first by id. */
export function linkBetween(
  { links, linksAt }: LensInput,
  team: string,
  item: string,
): LinkOf<"staffs"> | undefined {
  let found: LinkOf<"staffs"> | undefined;
  for (const id of linksAt(team)) {
    const link = links.get(id);
    if (link?.kind !== "staffs" || link.from !== team || link.to !== item) continue;
    if (!found || link.id < found.id) found = link;
  }
  return found;
}
