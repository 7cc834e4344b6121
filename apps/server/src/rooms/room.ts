import { MessageKind, type RoomAddress, SyncKind } from "@throughline/protocol";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { Limits } from "../limits.ts";
import type { StoredSnapshot } from "../storage/board-log.ts";
import { isDamageError } from "../storage/storage-error.ts";
import { createAnswers } from "./answers.ts";
import type { Committer } from "./committer.ts";
import { syncFrame } from "./frames.ts";
import { createIntake } from "./intake.ts";
import type { Member } from "./member.ts";
import type { ChangeFate } from "./object-to-change.ts";
import { createOutbox } from "./outbox.ts";
import { createPresenceRoom } from "./presence-room.ts";
import { encodeSnapshot } from "./room-doc.ts";

/** One document with the people on it. Does no input or output of its own. */
export interface Room {
  readonly name: string;
  readonly address: RoomAddress;
  /** What was taken in the last few milliseconds may not be in it yet. */
  readonly doc: Y.Doc;
  readonly members: ReadonlySet<Member>;
  /** How many people are visible in it. */
  people(): number;
  join(member: Member): void;
  leave(member: Member): void;
  /** Take one frame from a member, or close it. */
  receive(member: Member, frame: Uint8Array): void;
  /** Change the document in the server's name; resolves when that is durable. */
  edit(actor: string, write: (doc: Y.Doc) => void): Promise<void>;
  /** Take the next change in the log, made durable by another server; any other is left for later. */
  adopt(seq: number, update: Uint8Array): void;
  /** The sequence number up to which this document holds everything in the log. */
  readonly seq: number;
  /** Whether anything is not yet on disk. */
  isDirty(): boolean;
  /** The snapshot of everything durable, or `null` when it cannot be proven. */
  snapshot(): StoredSnapshot | null;
  heartbeat(): void;
  dispose(): void;
}

/** What a room needs from around it. */
export interface RoomParts {
  readonly name: string;
  readonly address: RoomAddress;
  readonly doc: Y.Doc;
  readonly seq: number;
  /** The stored size of the document in bytes, kept current by the hub. */
  readonly storedBytes: () => number;
  readonly committer: Committer;
  readonly limits: Limits;
  /** See `IntakeParts`. */
  readonly isMending: boolean;
  /** Build the document again from the log. */
  readonly reload: () => Promise<{ doc: Y.Doc; seq: number }>;
  readonly onCommitted: (room: Room, seq: number, bytes: number) => void;
  /** A row came back with a number further on than expected: another server wrote in between. */
  readonly onGap: (room: Room) => void;
  readonly onRejected: (reason: ChangeFate) => void;
  readonly onRebuilt: () => void;
  /** The document could not be built again: the room is of no use any more. */
  readonly onBroken: (room: Room, error: unknown) => void;
}

const beatMs = 15;

/** Open a room over a document that already holds everything up to `parts.seq`. */
export function createRoom(parts: RoomParts): Room {
  const { name, address, committer, limits } = parts;
  const members = new Set<Member>();
  const presence = createPresenceRoom(members, limits.presenceBytes);
  const outbox = createOutbox(members, beatMs, presence.ride);
  const inbox: { member: Member; frame: Uint8Array }[] = [];
  const uncommitted = new Map<number, Uint8Array>();
  let doc = parts.doc;
  let { seq } = parts;
  let lastPosition = 0;
  let isRebuilding = false;
  let whole: Promise<void> = Promise.resolve();
  let isDisposed = false;

  const shared = {
    doc: () => doc,
    failing: () => committer.failing,
    whenCommitted: (run: () => void) => committer.whenCommitted(lastPosition, run),
  };
  const answers = createAnswers({ ...shared, reload: parts.reload });
  const intake = createIntake({
    ...shared,
    kind: address.kind,
    isMending: parts.isMending,
    limits,
    storedBytes: parts.storedBytes,
    presence,
    beforeWrite: committer.beforeWrite,
    enqueue,
    onRejected: parts.onRejected,
    rebuild,
  });

  function enqueue(actor: string, delta: Uint8Array, author: Member | null): void {
    const position: number = committer.enqueue(
      { room: name, update: delta, actor, at: Date.now() },
      (given) => {
        uncommitted.delete(position);
        if (isDisposed) return;
        if (given === null) {
          // The board was deleted meanwhile; who is closed is told of no fence any more.
          for (const member of [...members]) member.close("boardDeleted");
          return;
        }
        // Past a gap the number stands still: a snapshot must not cover what was never read.
        if (given === seq + 1) seq = given;
        else if (given > seq) parts.onGap(room);
        outbox.add(delta, author);
        parts.onCommitted(room, given, delta.byteLength);
      },
    );
    uncommitted.set(position, delta);
    lastPosition = position;
  }

  /** Throw the document away and build it again: from the log, and from what is on its way there. */
  function rebuild(done: (milliseconds: number) => void): void {
    const startedAt = performance.now();
    const onItsWay = [...uncommitted.values()];
    doc.destroy();
    isRebuilding = true;
    parts.onRebuilt();
    whole = parts
      .reload()
      .then((fresh) => {
        if (isDisposed) {
          fresh.doc.destroy();
          return;
        }
        for (const update of onItsWay) Y.applyUpdate(fresh.doc, update);
        doc = fresh.doc;
        seq = Math.max(seq, fresh.seq);
        isRebuilding = false;
        done(performance.now() - startedAt);
        for (const { member, frame } of inbox.splice(0)) if (members.has(member)) handle(member, frame);
      })
      .catch((error: unknown) => {
        const reason = isDamageError(error) ? "boardDamaged" : "internalError";
        for (const member of [...members]) member.close(reason);
        parts.onBroken(room, error);
      });
  }

  function answerStep1(member: Member, stateVector: Uint8Array, frame: Uint8Array): void {
    // Nothing a member sent before it asks may be missing from the answer.
    if (intake.settle()) answers.answer(member, stateVector);
    else inbox.push({ member, frame });
  }

  function handle(member: Member, frame: Uint8Array): void {
    if (isRebuilding) {
      inbox.push({ member, frame });
      return;
    }
    try {
      const decoder = decoding.createDecoder(frame);
      const kind = decoding.readVarUint(decoder);
      if (kind === MessageKind.sync) {
        const step = decoding.readVarUint(decoder);
        const payload = readLast(decoder);
        if (step === SyncKind.step1) answerStep1(member, payload, frame);
        else if (step === SyncKind.step2 || step === SyncKind.update) intake.take(member, payload, step);
        else member.close("invalidUpdate");
      } else if (kind === MessageKind.awareness) {
        if (!presence.receive(member, readLast(decoder))) member.close("invalidUpdate");
      } else if (kind === MessageKind.queryAwareness) presence.answer(member);
      else if (kind === MessageKind.fence) intake.fence(member, frame);
    } catch {
      member.close("invalidUpdate");
    }
  }

  const room: Room = {
    name,
    address,
    members,
    get doc() {
      return doc;
    },
    get seq() {
      return seq;
    },
    people: presence.count,
    join(member) {
      if (!intake.admits(member)) member.close("rateLimited");
      members.add(member);
      void whole.then(() => {
        if (members.has(member)) member.send(syncFrame(SyncKind.step1, Y.encodeStateVector(doc)));
      });
      presence.introduce(member);
    },
    leave(member) {
      members.delete(member);
      presence.leave(member);
      intake.forget(member);
    },
    receive: handle,
    async edit(actor, write) {
      intake.settle();
      while (isRebuilding) await whole;
      const deltas: Uint8Array[] = [];
      const collect = (delta: Uint8Array) => deltas.push(delta);
      doc.on("update", collect);
      try {
        write(doc);
      } finally {
        doc.off("update", collect);
      }
      for (const delta of deltas) enqueue(actor, delta, null);
      await new Promise<void>((resolve) => committer.whenCommitted(lastPosition, resolve));
    },
    adopt(adopted, update) {
      if (!intake.settle() || isRebuilding || adopted !== seq + 1) return;
      seq = adopted;
      intake.adopt(update);
      outbox.add(update, null);
    },
    isDirty: () => uncommitted.size > 0 || isRebuilding || !intake.isSettled(),
    snapshot() {
      intake.settle();
      return isRebuilding ? null : encodeSnapshot(address.kind, doc, seq);
    },
    heartbeat() {
      presence.heartbeat();
      intake.expirePending();
    },
    dispose() {
      isDisposed = true;
      outbox.dispose();
      presence.dispose();
      doc.destroy();
    },
  };
  return room;
}

/** The bytes that end a frame. A second message behind them would be lost without a word, so it may not be there. */
function readLast(decoder: decoding.Decoder): Uint8Array {
  const payload = decoding.readVarUint8Array(decoder);
  if (decoding.hasContent(decoder)) throw new Error("Something follows the message");
  return payload;
}
