import type * as Y from "yjs";

/** The origin of every change made by this person here; undo follows it, and nothing else. */
export const LOCAL = Symbol("local");

/**
 * The plan document of one board, with its root maps at hand. The values of `items` and `links` should be
 * nested maps, but nothing read from a document is trusted, so their type is unknown.
 */
export interface Board {
  readonly doc: Y.Doc;
  readonly meta: Y.Map<unknown>;
  readonly items: Y.Map<unknown>;
  readonly links: Y.Map<unknown>;
}

/** Takes hold of the root maps of a plan document. Writes nothing. */
export function openBoard(doc: Y.Doc): Board {
  return {
    doc,
    meta: doc.getMap("meta"),
    items: doc.getMap("items"),
    links: doc.getMap("links"),
  };
}
