import type { Item } from "@throughline/model";
import { itemKinds } from "@throughline/model";
import type { Node } from "@xyflow/react";
import type { LensStage } from "../lenses/lens-stage.ts";
import type { LiveBoard } from "../live/live-board.ts";
import type { Rect } from "../workspace/camera.ts";
import { sameRect } from "./scene/rect.ts";
import type { Scene } from "./scene/scene.ts";

/** A card as React Flow sees it: its data IS the frozen record. */
export type CardNode = Node<Item & Record<string, unknown>>;

/** The array that React Flow is given, patched slot by slot. */
export interface FlowNodes {
  /** The same array until something in it changed. */
  get(): readonly CardNode[];
  subscribe(listener: () => void): () => void;
  /** Makes the nodes match the set of mounted ids: new ones are made, gone ones left out, others kept. */
  mount(ids: ReadonlySet<string>): void;
  /** Replaces the slots of items whose records or places changed; one that is not mounted costs nothing. */
  patch(ids: readonly string[]): void;
  /** All but these stay as they are until they go, which they must: another lens is shown. */
  retire(but: ReadonlySet<string>): void;
  /** Gives nodes that stay from one lens to the next the face of the present one. */
  renewFaces(ids: readonly string[]): void;
  /** Marks the selected ones; only slots that change are replaced. */
  select(ids: ReadonlySet<string>): void;
}

/** The type of a card that looks the same in every lens without a face of its own. */
export const PLAIN_CARD = "card";
const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };
/** React Flow leaves pointer events to nodes it moves itself; ours are moved by our own gestures. */
const NODE_STYLE = { pointerEvents: "all" } as const;
export const SECTION_Z = 0;
/** Links are drawn between sections and cards, at 1. */
export const CARD_Z = 2;

/** Nodes for whatever `mount` was told. Never renders and never listens by itself. */
export function createFlowNodes(live: LiveBoard, scene: Scene, stage: Pick<LensStage, "get">): FlowNodes {
  let nodes: readonly CardNode[] = [];
  let selected: ReadonlySet<string> = new Set();
  let retired: ReadonlySet<string> = new Set();
  const slots = new Map<string, number>();
  const listeners = new Set<() => void>();

  const publish = (next: readonly CardNode[]) => {
    nodes = next;
    for (const listener of listeners) listener();
  };
  const index = () => {
    slots.clear();
    for (const [slot, node] of nodes.entries()) slots.set(node.id, slot);
  };
  const replace = (ids: Iterable<string>, change: (prev: CardNode) => CardNode) => {
    let next: CardNode[] | undefined;
    for (const id of ids) {
      const slot = slots.get(id);
      const prev = slot === undefined ? undefined : nodes[slot];
      if (slot === undefined || !prev) continue;
      const node = change(prev);
      if (node === prev) continue;
      next ??= [...nodes];
      next[slot] = node;
    }
    return next;
  };

  return {
    get: () => nodes,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    mount(ids) {
      const next: CardNode[] = [];
      for (const id of ids) {
        const slot = slots.get(id);
        const prev = slot === undefined ? undefined : nodes[slot];
        const item = live.items.get(id);
        if (item && prev && retired.has(id)) next.push(prev);
        else if (item)
          next.push(patched(prev, item, scene.placed(id), selected.has(id), prev?.type ?? faceOf(stage)));
      }
      next.sort((a, b) => scene.compare(a.id, b.id));
      nodes = next;
      retired = new Set([...retired].filter((id) => ids.has(id)));
      index();
      publish(next);
    },
    patch(ids) {
      const reordered = ids.some((id) => {
        const prev = nodes[slots.get(id) ?? -1];
        const item = live.items.get(id);
        return prev && (!item || item.z !== prev.data.z || item.kind !== prev.data.kind);
      });
      const next = replace(ids, (prev) => {
        const item = live.items.get(prev.id);
        return item ? patched(prev, item, scene.placed(item.id), prev.selected ?? false, prev.type) : prev;
      });
      if (!next && !reordered) return;
      nodes = (next ?? [...nodes]).filter((node) => live.items.has(node.id));
      if (reordered) {
        nodes = [...nodes].sort((a, b) => scene.compare(a.id, b.id));
        index();
      }
      publish(nodes);
    },
    retire(but) {
      retired = new Set([...slots.keys()].filter((id) => !but.has(id)));
    },
    renewFaces(ids) {
      const type = faceOf(stage);
      const next = replace(ids, (prev) => (prev.type === type ? prev : { ...prev, type }));
      if (next) publish(next);
    },
    select(ids) {
      const touched = [...ids, ...selected].filter((id) => ids.has(id) !== selected.has(id));
      selected = ids;
      const next = replace(touched, (prev) => ({
        ...prev,
        selected: ids.has(prev.id),
        domAttributes: attributesOf(prev.data, ids.has(prev.id)),
      }));
      if (next) publish(next);
    },
  };
}

/** The type of a node made now: the lens whose face it shows, else a plain card. */
function faceOf(stage: Pick<LensStage, "get">): string {
  const { lens } = stage.get();
  return lens.Face ? lens.id : PLAIN_CARD;
}

/** The node with the record in it. What React Flow keeps on it survives; an unchanged node stays the same. */
function patched(
  prev: CardNode | undefined,
  item: Item,
  rect: Rect | undefined,
  selected: boolean,
  type = PLAIN_CARD,
): CardNode {
  const data = item as CardNode["data"];
  if (!rect) return prev ?? made(item, NOWHERE, selected, type);
  if (!prev) return made(item, rect, selected, type);
  if (prev.data === data && prev.type === type && stands(prev, rect)) return prev;
  return { ...prev, ...geometryOf(rect), ...wordsOf(item, selected), type, zIndex: zOf(item), data };
}

function stands({ position, width, height }: CardNode, rect: Rect): boolean {
  return sameRect({ ...position, width: width ?? 0, height: height ?? 0 }, rect);
}

function made(item: Item, rect: Rect, selected: boolean, type: string): CardNode {
  return {
    id: item.id,
    type,
    data: item as CardNode["data"],
    ...geometryOf(rect),
    ...wordsOf(item, selected),
    zIndex: zOf(item),
    selected,
    style: NODE_STYLE,
    handles: [],
  };
}

/** Sizes are known without measuring, so cards never wait for a layout before they are seen. */
function geometryOf({ x, y, width, height }: Rect) {
  return { position: { x, y }, width, height, measured: { width, height } };
}

function wordsOf(item: Item, selected: boolean) {
  return {
    ariaRole: "group" as const,
    ariaLabel: cardName(item),
    domAttributes: attributesOf(item, selected),
  };
}

function attributesOf(item: Item, selected: boolean): NonNullable<CardNode["domAttributes"]> {
  return {
    tabIndex: -1,
    "aria-roledescription": `${itemKinds[item.kind].label.toLowerCase()} card`,
    "aria-current": selected,
  } as NonNullable<CardNode["domAttributes"]>;
}

function zOf(item: Item): number {
  return item.kind === "section" ? SECTION_Z : CARD_Z;
}

/** What a screen reader calls a card: “Project: Data hub, in progress”. */
export function cardName(item: Item): string {
  const { label, fields } = itemKinds[item.kind];
  const title = item.title.trim() || "untitled";
  const status = "status" in item ? optionLabel(fields, "status", item.status) : undefined;
  return [`${label}: ${title}`, status?.toLowerCase(), item.locked ? "locked" : undefined]
    .filter(Boolean)
    .join(", ");
}

function optionLabel(fields: object, key: string, value: string): string | undefined {
  const field = (fields as Record<string, { options?: readonly { value: string; label: string }[] }>)[key];
  return field?.options?.find((option) => option.value === value)?.label;
}
