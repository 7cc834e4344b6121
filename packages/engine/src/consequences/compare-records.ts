import type { Item, ItemKind, Link } from "@throughline/model";
import { capitalize } from "../words/capitalize.ts";
import { sayKind } from "../words/say-name.ts";
import type { Comparison } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { WEIGHT, weigh, weighOwn } from "./weights.ts";

/** Marks on the canvas that say nothing about the plan. */
const DRAWN: ReadonlySet<ItemKind> = new Set(["text", "section", "stroke"]);

/** Cards and links that came or went. */
export function compareRecords(comparison: Comparison): Consequence[] {
  const { items, links } = comparison.edits;
  return [
    ...items.added.filter(isPlanned).map((item) => card(comparison, item, "added")),
    ...items.removed.filter(isPlanned).map((item) => card(comparison, item, "removed")),
    ...links.added.map((link) => arrow(comparison, link, "added")),
    ...links.removed.map((link) => arrow(comparison, link, "removed")),
  ];
}

function isPlanned(item: Item): boolean {
  return !DRAWN.has(item.kind);
}

function card(comparison: Comparison, item: Item, kind: "added" | "removed"): Consequence {
  const titled = item.title.trim() !== "";
  const name = comparison.name(item.id);
  const subject = titled ? `The ${sayKind(item.kind)} ${name}` : capitalize(name);
  return {
    kind,
    id: item.id,
    figure: "item",
    before: kind === "added" ? null : item.title,
    after: kind === "added" ? item.title : null,
    delta: null,
    tone: "neutral",
    sentence: `${subject} is ${kind}.`,
    short: `${comparison.nameShort(item.id)} ${kind}`,
    weight: weighOwn(weigh(WEIGHT.rest, 0.5)),
  };
}

function arrow(comparison: Comparison, link: Link, kind: "added" | "removed"): Consequence {
  const [from, to] = [comparison.name(link.from), comparison.name(link.to)];
  return {
    kind,
    id: link.id,
    figure: "link",
    before: kind === "added" ? null : link.kind,
    after: kind === "added" ? link.kind : null,
    delta: null,
    tone: "neutral",
    sentence: `The link from ${from} to ${to} is ${kind}.`,
    short: `${comparison.nameShort(link.from)} → ${comparison.nameShort(link.to)} ${kind}`,
    weight: weighOwn(weigh(WEIGHT.rest, 0)),
  };
}
