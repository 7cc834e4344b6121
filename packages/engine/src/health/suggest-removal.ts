import type { Item, Link } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import { compareText } from "../order/compare-text.ts";
import type { Plan } from "../plan.ts";

/**
 * The link of a circle that a person would probably miss least: a soft one before a hard one, one that is
 * broken or only proposed before one that is agreed, one without days given or asked for before one with them,
 * then the one that leads furthest back in time by the typed starts, and by id where all else is alike.
 */
export function suggestRemoval(plan: Plan, circle: readonly Link[]): Link | null {
  const ranked = circle
    .map((link) => ({ link, reasons: reasonsToKeep(plan, link) }))
    .sort((a, b) => compareReasons(a.reasons, b.reasons) || compareText(a.link.id, b.link.id));
  return ranked[0]?.link ?? null;
}

function reasonsToKeep({ items }: Plan, link: Link): readonly number[] {
  const forward = startOf(items.get(link.to)) - startOf(items.get(link.from));
  const inTime = Number.isNaN(forward) ? 0 : forward;
  if (link.kind !== "dependency") return [2, 0, 0, inTime];
  const { hardness, status, promised, needed } = link;
  return [
    hardness === "soft" ? 0 : 1,
    status === "broken" ? 0 : status === "proposed" ? 1 : 2,
    promised === null && needed === null ? 0 : 1,
    inTime,
  ];
}

function startOf(item: Item | undefined): number {
  return item && "start" in item && item.start !== null ? toDay(item.start) : Number.NaN;
}

function compareReasons(a: readonly number[], b: readonly number[]): number {
  for (const [index, reason] of a.entries()) {
    const difference = reason - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
