import { authorOf } from "@throughline/model";
import { canFacilitate, type Role } from "@throughline/protocol";

/** Where something stands in a talk: its root map, and the key of the record there; `null` for what has no key. */
export interface Place {
  readonly root: string;
  readonly key: string | null;
}

/** Who writes: the id that the server gave this person on this board, and their role. */
export interface Writer {
  readonly id: string;
  readonly role: Role;
}

/** How a session is run: nobody but who runs it writes here. */
const runRoots = new Set(["agenda", "activities", "workshop"]);
/** What people say by themselves; a key that names its author is the author's. */
const ownRoots = new Set(["votes", "estimates", "marks", "offers"]);
/** The same, but who runs the session may take it away. */
const keptRoots = new Set(["proposals", "comments"]);

/** Whose a place is; `null` where everyone who may write the talk may write. */
export function ownerOfPlace({ root, key }: Place): string | null {
  return key !== null && (ownRoots.has(root) || keptRoots.has(root)) ? authorOf(key) : null;
}

/** Whether someone who may write the talk may change what stands at a place. */
export function mayWriteAt(writer: Writer, place: Place): boolean {
  if (runRoots.has(place.root)) return canFacilitate(writer.role);
  const owner = ownerOfPlace(place);
  if (owner === null || owner === writer.id) return true;
  return keptRoots.has(place.root) && canFacilitate(writer.role);
}
