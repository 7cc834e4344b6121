import { cardSize, type Item, type Link, type Pair } from "@throughline/model";
import type { ElkExtendedEdge, ElkNode, LayoutOptions } from "elkjs/lib/elk-api.js";

/** Room between a section's edge and its cards; more at the top, where its title stands. */
const SECTION_PADDING = { top: 64, side: 40 } as const;
/** A section is drawn around its cards, but never smaller than this. */
const SMALLEST_SECTION: Pair = [320, 200];

const FLOW: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.randomSeed": "1",
  "elk.aspectRatio": "1.6",
  "elk.edgeRouting": "POLYLINE",
  "elk.spacing.nodeNode": "32",
  "elk.spacing.componentComponent": "48",
  "elk.layered.spacing.nodeNodeBetweenLayers": "112",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
};

const ROOT = "board";

/** What is laid out: the records by id, and which of them, all when left out. */
export interface LayoutScope {
  readonly items: ReadonlyMap<string, Item>;
  readonly links: Iterable<Link>;
  readonly ids?: readonly string[];
}

/**
 * The graph for the layout engine: cards as nodes inside the sections that hold them, which are drawn around
 * them anew unless they also hold what is left out; links as edges between
 * the two neighbours, on the level where their ways part, that lead to their ends. Locked cards, all that is
 * inside locked sections, and pen strokes are left out. The same records always give the same graph, and
 * cards that stand above others come first, so that the present order is kept where arrows allow.
 */
export function buildLayoutGraph({ items, links, ids }: LayoutScope): ElkNode {
  const chosen = scopeOf(items, ids);
  const children = new Map<string, Item[]>();
  for (const item of chosen.values()) {
    const holder = holderOf(item, chosen, items);
    const siblings = children.get(holder);
    if (siblings) siblings.push(item);
    else children.set(holder, [item]);
  }
  const staying = sectionsWithMore(items, chosen);
  const edges = edgesByHolder(links, chosen, items);
  const nodesIn = (holder: string): ElkNode[] =>
    (children.get(holder) ?? []).sort(readingOrder).map((item): ElkNode => {
      const [width, height] = cardSize(item);
      if (!children.has(item.id)) return { id: item.id, width, height };
      return {
        id: item.id,
        layoutOptions: sectionOptions(staying.has(item.id) ? [width, height] : SMALLEST_SECTION),
        children: nodesIn(item.id),
        edges: edges.get(item.id) ?? [],
      };
    });
  return { id: ROOT, layoutOptions: FLOW, children: nodesIn(ROOT), edges: edges.get(ROOT) ?? [] };
}

function scopeOf(
  items: ReadonlyMap<string, Item>,
  ids: readonly string[] | undefined,
): ReadonlyMap<string, Item> {
  const wanted = ids && new Set(ids);
  const chosen = new Map<string, Item>();
  for (const item of items.values()) {
    const around = [item, ...sectionsAround(item, items)];
    if (item.kind === "stroke" || around.some((each) => each.locked)) continue;
    if (!wanted || around.some((each) => wanted.has(each.id))) chosen.set(item.id, item);
  }
  return chosen;
}

/** The sections that also hold what is not laid out: they stay as large as they are. */
function sectionsWithMore(
  items: ReadonlyMap<string, Item>,
  chosen: ReadonlyMap<string, Item>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const item of items.values()) {
    if (!chosen.has(item.id) && item.section !== null) found.add(item.section);
  }
  return found;
}

/** The sections that hold an item, from the innermost outwards; sections that hold each other appear once. */
function sectionsAround(item: Item, items: ReadonlyMap<string, Item>): readonly Item[] {
  const around: Item[] = [];
  const seen = new Set([item.id]);
  let next = item.section === null ? undefined : items.get(item.section);
  while (next && next.kind === "section" && !seen.has(next.id)) {
    seen.add(next.id);
    around.push(next);
    next = next.section === null ? undefined : items.get(next.section);
  }
  return around;
}

/** Sections that hold each other, a state that a merge can leave, all stand on the board itself. */
function holderOf(item: Item, chosen: ReadonlyMap<string, Item>, items: ReadonlyMap<string, Item>): string {
  const around = sectionsAround(item, items);
  const outermost = around.at(-1) ?? item;
  const ring = outermost.section !== null && items.get(outermost.section)?.kind === "section";
  if (item.kind === "section" && ring) return ROOT;
  const holder = around[0];
  return holder && chosen.has(holder.id) ? holder.id : ROOT;
}

function edgesByHolder(
  links: Iterable<Link>,
  chosen: ReadonlyMap<string, Item>,
  items: ReadonlyMap<string, Item>,
): ReadonlyMap<string, ElkExtendedEdge[]> {
  const wayTo = (item: Item): string[] => {
    const holder = holderOf(item, chosen, items);
    const above = holder === ROOT ? undefined : chosen.get(holder);
    return [...(above ? wayTo(above) : [ROOT]), item.id];
  };
  const edges = new Map<string, ElkExtendedEdge[]>();
  const drawn = new Set<string>();
  for (const link of [...links].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [from, to] = [chosen.get(link.from), chosen.get(link.to)];
    if (!from || !to) continue;
    const [fromWay, toWay] = [wayTo(from), wayTo(to)];
    const fork = fromWay.findIndex((id, depth) => id !== toWay[depth]);
    const [source, target] = [fromWay[fork], toWay[fork]];
    const holder = fromWay[fork - 1];
    if (!source || !target || holder === undefined || drawn.has(`${source} ${target}`)) continue;
    drawn.add(`${source} ${target}`);
    const edge = { id: `link ${link.id}`, sources: [source], targets: [target] };
    const siblings = edges.get(holder);
    if (siblings) siblings.push(edge);
    else edges.set(holder, [edge]);
  }
  return edges;
}

function sectionOptions([width, height]: Pair): LayoutOptions {
  const { top, side } = SECTION_PADDING;
  return {
    ...FLOW,
    "elk.padding": `[top=${top},left=${side},bottom=${side},right=${side}]`,
    "elk.nodeSize.constraints": "MINIMUM_SIZE",
    "elk.nodeSize.minimum": `(${width},${height})`,
  };
}

function readingOrder(a: Item, b: Item): number {
  return a.pos[1] - b.pos[1] || a.pos[0] - b.pos[0] || (a.id < b.id ? -1 : 1);
}
