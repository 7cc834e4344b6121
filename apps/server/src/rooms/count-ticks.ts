import * as Y from "yjs";

/** How much was ever written in a document; whatever is written into it makes it more. */
export function countTicks(doc: Y.Doc): number {
  let ticks = 0;
  for (const client of doc.store.clients.keys()) ticks += Y.getState(doc.store, client);
  return ticks;
}
