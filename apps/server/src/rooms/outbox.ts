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
 * Everything a room committed in one beat reaches a member as one frame. The first change after a
 * quiet time goes out at once, so a lone edit is not delayed.
 */
export function createOutbox(members: ReadonlySet<Member>, beatMs: number): Outbox {
  let waiting: { update: Uint8Array; author: Member | null }[] = [];
  let lastBeat = 0;
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    lastBeat = performance.now();
    const authors = new Set(batch.map(({ author }) => author));
    let shared: Uint8Array | null = null;
    for (const member of members) {
      if (authors.has(member)) {
        const others = batch.filter(({ author }) => author !== member).map(({ update }) => update);
        if (others.length > 0) member.send(syncFrame(SyncKind.update, mergeAll(others)));
      } else {
        shared ??= syncFrame(SyncKind.update, mergeAll(batch.map(({ update }) => update)));
        member.send(shared);
      }
    }
  }

  return {
    add(update, author) {
      waiting.push({ update, author });
      if (timer !== null) return;
      const rest = lastBeat + beatMs - performance.now();
      timer = setTimeout(flush, Math.max(0, rest));
    },
    flush,
    dispose() {
      if (timer !== null) clearTimeout(timer);
      waiting = [];
    },
  };
}
