import { SyncKind } from "@throughline/protocol";
import { syncFrame } from "./frames.ts";
import type { Member } from "./member.ts";
import { mergeAll } from "./room-doc.ts";

/** Tells the members of a room what was committed, a beat at a time. */
export interface Outbox {
  /** Add a durable change; `author` already has it. */
  add(update: Uint8Array, author: Member | null): void;
  /** Tell everyone now. */
  flush(): void;
  dispose(): void;
}

/**
 * Everything a room committed in one beat reaches all members as one frame, the same for all: merged and encoded
 * once. An author finds their own change in it again, which says nothing new to their document; leaving it out
 * for each of them would cost a merge per author. Whoever made all of it is not sent it. The first change after a
 * quiet time goes out at once, with whatever else the same commit made durable. `onBeat` is told when all have
 * just been sent something, so that what else is on its way to them can go with it.
 */
export function createOutbox(members: ReadonlySet<Member>, beatMs: number, onBeat = () => {}): Outbox {
  let waiting: Uint8Array[] = [];
  /** Who made all that waits; `null` when that is no one member. */
  let soleAuthor: Member | null = null;
  let lastBeat = Number.NEGATIVE_INFINITY;
  let isDue = false;
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isDue = false;
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    lastBeat = performance.now();
    const frame = syncFrame(SyncKind.update, mergeAll(batch));
    for (const member of members) if (member !== soleAuthor) member.send(frame);
    onBeat();
  }

  return {
    add(update, author) {
      soleAuthor = waiting.length === 0 || soleAuthor === author ? author : null;
      waiting.push(update);
      if (isDue) return;
      isDue = true;
      const rest = lastBeat + beatMs - performance.now();
      if (rest > 0) timer = setTimeout(flush, rest);
      else queueMicrotask(flush);
    },
    flush,
    dispose() {
      if (timer !== null) clearTimeout(timer);
      waiting = [];
    },
  };
}
