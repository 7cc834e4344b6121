import type * as Y from "yjs";
import { authorOfClient } from "./guard-talk.ts";

/** Who writes with which client id in a talk. */
export interface ClientAuthors {
  /** Someone went on with the clock of a client. The first who did so here is its author. */
  note(clientId: number, person: string): void;
  /** Whose a client id is, as far as that is known. */
  authorOf(clientId: number): string | null;
  /** Whether somebody else than this person was noted. */
  isAnothers(clientId: number, person: string): boolean;
}

/** Nobody noted yet; of the others the document of that moment tells, where they wrote under their own keys. */
export function createClientAuthors(doc: () => Y.Doc): ClientAuthors {
  const noted = new Map<number, string>();
  return {
    note(clientId, person) {
      if (!noted.has(clientId)) noted.set(clientId, person);
    },
    authorOf: (clientId) => noted.get(clientId) ?? authorOfClient(doc(), clientId),
    isAnothers(clientId, person) {
      const author = noted.get(clientId);
      return author !== undefined && author !== person;
    },
  };
}
