import { compareOrder } from "@throughline/board";
import { type Item, type ItemKind, itemKindNames, itemKinds, type Link, linkKinds } from "@throughline/model";
import { itemName } from "../../item-name.ts";

export type OutlineOrder = "structure" | "chain";

/** One entry of the outline: a card, a heading that gathers cards, or an arrow in words. */
export interface OutlineNode {
  /** Unique in the outline and stable across rebuilds: a card may stand in several places. */
  readonly key: string;
  readonly type: "item" | "heading" | "link";
  readonly label: string;
  /** The card shown, or the card at the other end of an arrow. */
  readonly itemId: string | null;
  readonly kind: ItemKind | null;
  readonly children: readonly OutlineNode[];
}

export interface OutlineBoard {
  readonly items: ReadonlyMap<string, Item>;
  readonly links: ReadonlyMap<string, Link>;
  linksAt(itemId: string): ReadonlySet<string>;
}

const DEEPEST = 12;

/** Chains that fork and meet again multiply; beyond this many entries a card no longer repeats what feeds it. */
const MOST_ENTRIES = 20_000;

/**
 * The board as a tree. By structure: programs, then sections with what is in them, then the rest by kind.
 * By chain: goals, what contributes to them, what delivers that; then what stands in no chain. Every card but
 * pen strokes stands in it at least once; under each card its arrows in words.
 */
export function buildOutline(board: OutlineBoard, order: OutlineOrder): readonly OutlineNode[] {
  return order === "structure" ? byStructure(board) : byChain(board);
}

function byStructure(board: OutlineBoard): readonly OutlineNode[] {
  const bySection = new Map<string | null, Item[]>();
  for (const item of board.items.values()) {
    if (item.kind === "stroke") continue;
    const holder = item.section !== null && isSection(board, item.section) ? item.section : null;
    const members = bySection.get(holder);
    if (members) members.push(item);
    else bySection.set(holder, [item]);
  }
  const placed = new Set<string>();
  const nodeOf = (item: Item, path: string, depth: number): OutlineNode => {
    placed.add(item.id);
    const key = `${path}/${item.id}`;
    const members = depth < DEEPEST && item.kind === "section" ? (bySection.get(item.id) ?? []) : [];
    const inner = ordered(members.filter((member) => !placed.has(member.id)));
    return itemNode(item, key, [
      ...inner.map((member) => nodeOf(member, key, depth + 1)),
      ...linkNodes(board, item, key),
    ]);
  };
  const top = bySection.get(null) ?? [];
  const first = (kind: ItemKind) => ordered(top.filter((item) => item.kind === kind));
  const nodes = [...first("program"), ...first("section")].map((item) => nodeOf(item, "s", 0));
  const rest = top.filter((item) => !placed.has(item.id));
  // Sections that hold each other hang under nothing: they and theirs are shown on their own.
  const lost = [...board.items.values()].filter((item) => item.kind === "section" && !placed.has(item.id));
  for (const item of ordered(lost)) if (!placed.has(item.id)) nodes.push(nodeOf(item, "s", 0));
  return [...nodes, ...headings(rest, "s", (item, path) => nodeOf(item, path, 1))];
}

function byChain(board: OutlineBoard): readonly OutlineNode[] {
  const placed = new Set<string>();
  const inChain = new Set<string>();
  let entries = 0;
  const nodeOf = (item: Item, path: string, above: ReadonlySet<string>): OutlineNode => {
    const repeated = placed.has(item.id) && entries > MOST_ENTRIES;
    entries += 1;
    placed.add(item.id);
    const key = `${path}/${item.id}`;
    const seen = new Set([...above, item.id]);
    const feeding: Item[] = [];
    for (const id of repeated ? [] : board.linksAt(item.id)) {
      const link = board.links.get(id);
      if (!link || link.to !== item.id || !isChain(link)) continue;
      const from = board.items.get(link.from);
      if (from && !seen.has(from.id) && seen.size < DEEPEST) feeding.push(from);
    }
    const inner = ordered([...new Set(feeding)]).map((one) => nodeOf(one, key, seen));
    return itemNode(item, key, [...inner, ...linkNodes(board, item, key, isChainInto(item.id))]);
  };
  for (const link of board.links.values()) {
    if (isChain(link) && board.items.has(link.to)) inChain.add(link.from);
  }
  const all = [...board.items.values()].filter((item) => item.kind !== "stroke");
  const goals = ordered(all.filter((item) => item.kind === "goal" && !inChain.has(item.id)));
  const nodes = goals.map((goal) => nodeOf(goal, "c", new Set()));
  const ends = ordered(
    all.filter((item) => !placed.has(item.id) && !inChain.has(item.id) && isChainKind(item.kind)),
  );
  const open = headings(ends, "c", (item, path) => nodeOf(item, path, new Set()));
  const rest = all.filter((item) => !placed.has(item.id));
  return [...nodes, ...open, ...headings(rest, "r", (item, path) => nodeOf(item, path, new Set()))];
}

function headings(
  items: readonly Item[],
  path: string,
  nodeOf: (item: Item, path: string) => OutlineNode,
): readonly OutlineNode[] {
  return itemKindNames.flatMap((kind) => {
    const members = ordered(items.filter((item) => item.kind === kind));
    if (members.length === 0) return [];
    const key = `${path}:${kind}`;
    const label = itemKinds[kind].plural;
    const children = members.map((item) => nodeOf(item, key));
    return [{ key, type: "heading", label, itemId: null, kind, children } as const];
  });
}

function itemNode(item: Item, key: string, children: readonly OutlineNode[]): OutlineNode {
  return { key, type: "item", label: itemName(item), itemId: item.id, kind: item.kind, children };
}

function linkNodes(
  board: OutlineBoard,
  item: Item,
  path: string,
  leaveOut: (link: Link) => boolean = () => false,
): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (const id of [...board.linksAt(item.id)].sort()) {
    const link = board.links.get(id);
    if (!link || leaveOut(link)) continue;
    const outgoing = link.from === item.id;
    const otherId = outgoing ? link.to : link.from;
    const other = board.items.get(otherId);
    const { verb } = linkKinds[link.kind];
    nodes.push({
      key: `${path}>${id}`,
      type: "link",
      label: outgoing ? `${verb} ${itemName(other)}` : `${itemName(other)} ${verb} this`,
      itemId: other ? otherId : null,
      kind: other?.kind ?? null,
      children: [],
    });
  }
  return nodes;
}

const isChain = (link: Link) => link.kind === "contributes" || link.kind === "delivers";
const isChainInto = (id: string) => (link: Link) => link.to === id && isChain(link);
const isChainKind = (kind: ItemKind) => ["goal", "benefit", "change", "project"].includes(kind);

function isSection(board: OutlineBoard, id: string): boolean {
  return board.items.get(id)?.kind === "section";
}

function ordered(items: readonly Item[]): readonly Item[] {
  const rank = (item: Item) => itemKindNames.indexOf(item.kind);
  return [...items].sort((left, right) => rank(left) - rank(right) || compareOrder(left, right));
}
