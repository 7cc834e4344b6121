import type { RoomKind, SyncKind } from "@throughline/protocol";
import type * as Y from "yjs";
import type { Limits } from "../limits.ts";
import type { Member } from "./member.ts";
import type { ChangeFate } from "./object-to-change.ts";
import type { PresenceRoom } from "./presence-room.ts";

/** What the intake needs of its room. */
export interface IntakeParts {
  /** In a talk, much belongs to one person or to who runs the session; see `guardTalk`. */
  readonly kind: RoomKind;
  /** Whether changes that people were told are durable may be missing here, so that they bring each other's again. */
  readonly isMending: boolean;
  readonly doc: () => Y.Doc;
  readonly limits: Limits;
  readonly storedBytes: () => number;
  readonly failing: () => boolean;
  readonly presence: PresenceRoom;
  /** Queue a change; `author` is the member who has all of it already. */
  readonly enqueue: (actor: string, delta: Uint8Array, author: Member | null) => void;
  /** Run once everything queued so far in this room is durable. */
  readonly whenCommitted: (run: () => void) => void;
  /** Run right before the next write to disk, which is soon. */
  readonly beforeWrite: (run: () => void) => void;
  readonly onRejected: (reason: ChangeFate) => void;
  /** Build the document again; `done` is told the milliseconds that took. */
  readonly rebuild: (done: (milliseconds: number) => void) => void;
}

/** The one way by which a member's changes reach a document. */
export interface Intake {
  /** Take the payload of a step 2 or an update: accepted, held back, or the connection is closed. */
  take(member: Member, update: Uint8Array, step: SyncKind): void;
  /**
   * Apply and queue what was taken and waits to be applied together. False when it broke the document, which is
   * then being built again.
   */
  settle(): boolean;
  /** Whether anything waits for {@link settle}. */
  isSettled(): boolean;
  /** Take a change that another server made durable. */
  adopt(update: Uint8Array): void;
  /** Echo a fence once everything this member sent before it is durable. */
  fence(member: Member, frame: Uint8Array): void;
  /** Give up changes that have waited too long for their prerequisites. */
  expirePending(): void;
  forget(member: Member): void;
  /** Whether this member may come in: who made the document be built again too often must wait. */
  admits(member: Member): boolean;
}
