import * as Y from "yjs";
import type { Place } from "./talk-rights.ts";

/** One tick of one client's clock, which names what was made with it. */
export interface Tick {
  readonly client: number;
  readonly clock: number;
}

/** One struct of an update, as Yjs decodes it. */
export type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/** Where a tick belongs: at a place; nowhere, since it was collected; or unknown for want of another tick. */
export type Found =
  | { readonly kind: "at"; readonly place: Place }
  | { readonly kind: "nowhere" }
  | { readonly kind: "unknown"; readonly lacks: Tick };

/** Tells where things belong in a document that an update is about to change. */
export interface PlaceFinder {
  /** Where a tick belongs, of the document or of the update; where both speak of it, the document is right. */
  find(tick: Tick): Found;
  /** Where an item of the document stands. */
  placeOf(item: Y.Item): Place;
  /** The new struct that holds a tick, if the update has one. */
  structAt(tick: Tick): Struct | null;
}

const nowhere: Found = { kind: "nowhere" };

/** A finder for one update that is not applied yet. Touches no document. */
export function createPlaceFinder(doc: Y.Doc, structs: readonly Struct[]): PlaceFinder {
  const byClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    const section = byClient.get(struct.id.client);
    if (section === undefined) byClient.set(struct.id.client, [struct]);
    else section.push(struct);
  }
  const rootNames = new Map<unknown, string>();
  const found = new Map<Struct, Found>();

  function placeOf(item: Y.Item): Place {
    let top = item;
    for (;;) {
      // What stands in a document has its parent's type there.
      const parent = top.parent as Y.AbstractType<unknown>;
      if (parent._item === null) {
        const root = rootNames.get(parent) ?? Y.findRootTypeKey(parent);
        rootNames.set(parent, root);
        return { root, key: top.parentSub };
      }
      top = parent._item;
    }
  }

  function structAt({ client, clock }: Tick): Struct | null {
    const section = byClient.get(client) ?? [];
    let low = 0;
    let high = section.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = section[middle];
      if (struct === undefined) return null;
      if (clock < struct.id.clock) high = middle - 1;
      else if (clock >= struct.id.clock + struct.length) low = middle + 1;
      else return struct instanceof Y.Skip ? null : struct;
    }
    return null;
  }

  function findInDoc({ client, clock }: Tick): Found {
    const struct: unknown = Y.getItem(doc.store, Y.createID(client, clock));
    return struct instanceof Y.Item ? { kind: "at", place: placeOf(struct) } : nowhere;
  }

  return {
    placeOf,
    structAt,
    find(tick) {
      const passed: Struct[] = [];
      let at = tick;
      let result: Found | undefined;
      // A loop and not a recursion: chains can be as long as an update.
      while (result === undefined) {
        if (at.clock < Y.getState(doc.store, at.client)) result = findInDoc(at);
        else {
          const struct = structAt(at);
          const unknown: Found = { kind: "unknown", lacks: at };
          result = struct === null ? unknown : found.get(struct);
          if (struct === null || result !== undefined) continue;
          // Whoever comes here again on the same way goes in a circle.
          found.set(struct, unknown);
          passed.push(struct);
          const next = referencesOf(struct)[0];
          if (next === undefined) result = nowhere;
          else if ("root" in next) result = { kind: "at", place: next };
          else at = next;
        }
      }
      for (const struct of passed) found.set(struct, result);
      return result;
    },
  };
}

/**
 * Everything from which Yjs could take the parent of a new struct: a place, if it names a root; otherwise what it stands
 * in, or what it was put between. Empty for what was collected.
 */
export function referencesOf(struct: Struct): readonly (Tick | Place)[] {
  if (!(struct instanceof Y.Item)) return [];
  const { origin, rightOrigin, parentSub } = struct;
  // Before it is part of a document an item has its root's name or its parent's id here.
  const parent: unknown = struct.parent;
  if (typeof parent === "string") return [{ root: parent, key: parentSub }];
  const ticks = [origin, rightOrigin, parent];
  return ticks.filter((tick): tick is Y.ID => tick instanceof Y.ID);
}
