import type { Link } from "@throughline/model";
import type { LensStage } from "../../lenses/lens-stage.ts";
import type { LiveBoard } from "../../live/live-board.ts";
import type { Scene } from "../scene/scene.ts";
import type { LinkShape } from "./link-geometry.ts";

/** All that a link needs to be drawn; the same object until any of it changed. */
export interface DrawnLink {
  readonly link: Link;
  readonly shape: LinkShape;
  readonly selected: boolean;
  /** In board units, where the lens says how wide it is. */
  readonly width: number | undefined;
}

/** The links that are elements now, each with its own subscription. */
export interface LinkList {
  /** The same array until links came or went. */
  ids(): readonly string[];
  subscribeIds(listener: () => void): () => void;
  /** Undefined while an end is missing: such a link is kept and not shown. */
  get(id: string): DrawnLink | undefined;
  subscribe(id: string, listener: () => void): () => void;
  mount(ids: ReadonlySet<string>): void;
  patch(ids: readonly string[]): void;
  select(ids: ReadonlySet<string>): void;
  /** Reads all of them again, as when the lens weighs them anew. */
  refreshAll(): void;
  /** Those that are elements now stay as they are until they go, which all of them must: another lens is shown. */
  retire(): void;
}

/** Follows the scene for moved curves; records and selection are told to it. */
export function createLinkList(live: LiveBoard, scene: Scene, stage: Pick<LensStage, "get">): LinkList {
  let ids: readonly string[] = [];
  let selected: ReadonlySet<string> = new Set();
  const drawn = new Map<string, DrawnLink>();
  const idListeners = new Set<() => void>();
  let byId = new Map<string, Set<() => void>>();

  const read = (id: string): boolean => {
    const link = live.links.get(id);
    const shape = scene.link(id);
    const before = drawn.get(id);
    if (!link || !shape) return drawn.delete(id);
    const isSelected = selected.has(id);
    const { lens, input } = stage.get();
    const width = lens.linkWidth?.(input, link);
    if (
      before?.link === link &&
      before.shape === shape &&
      before.selected === isSelected &&
      before.width === width
    )
      return false;
    drawn.set(id, { link, shape, selected: isSelected, width });
    return true;
  };
  const refresh = (touched: Iterable<string>) => {
    for (const id of touched) {
      if (byId.has(id) && read(id)) for (const listener of byId.get(id) ?? []) listener();
    }
  };
  scene.subscribe((change) => refresh(change.links));

  return {
    ids: () => ids,
    subscribeIds(listener) {
      idListeners.add(listener);
      return () => {
        idListeners.delete(listener);
      };
    },
    get(id) {
      if (!drawn.has(id)) read(id);
      return drawn.get(id);
    },
    subscribe(id, listener) {
      const listeners = byId.get(id) ?? new Set();
      byId.set(id, listeners.add(listener));
      read(id);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || (byId.has(id) && byId.get(id) !== listeners)) return;
        byId.delete(id);
        drawn.delete(id);
      };
    },
    mount(next) {
      const kept = ids.filter((id) => next.has(id));
      const present = new Set(kept);
      ids = [...kept, ...[...next].filter((id) => !present.has(id))];
      for (const listener of idListeners) listener();
    },
    patch: refresh,
    refreshAll: () => refresh([...byId.keys()]),
    retire() {
      byId = new Map();
    },
    select(next) {
      const touched = [...next, ...selected].filter((id) => next.has(id) !== selected.has(id));
      selected = next;
      refresh(touched);
    },
  };
}
