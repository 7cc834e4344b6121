import { itemKinds } from "@throughline/model";
import { showDate, showShare, showSpan } from "../../canvas/cards/format-figure.ts";
import { itemName } from "../../panels/item-name.ts";
import type { DatedItem } from "../../trials/days-of-work.ts";
import type { Facts } from "../arrangement.ts";

/** All that a bar shows, in words, a line each: what a pointer that rests on it is told. */
export function sayBar(item: DatedItem, facts: Facts): string {
  const [start, finish] = [textOf(facts.start), textOf(facts.finish)];
  const lines = [`${itemKinds[item.kind].label}: ${itemName(item)}`];
  const dates = item.kind === "milestone" ? start && showDate(start) : showSpan(start, finish);
  if (dates) lines.push(dates);
  if (item.kind !== "milestone" && item.progress !== null) lines.push(`${showShare(item.progress)} done`);
  if (facts.critical === true) lines.push("On the critical path");
  else if (typeof facts.float === "number" && facts.float > 0) lines.push(`${whole(facts.float)} float`);
  const p80 = textOf(facts.p80);
  if (p80) lines.push(`P80 finish ${showDate(p80)}`);
  if (typeof facts.slip === "number" && Math.round(facts.slip) !== 0)
    lines.push(`${whole(facts.slip)} ${facts.slip > 0 ? "later" : "earlier"} than the baseline`);
  if (typeof facts.noteTitle === "string") lines.push(facts.noteTitle);
  return lines.join("\n");
}

function textOf(value: Facts[string] | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function whole(days: number): string {
  const size = Math.abs(Math.round(days));
  return `${size} working ${size === 1 ? "day" : "days"}`;
}
