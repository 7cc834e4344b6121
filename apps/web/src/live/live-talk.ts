import { readTalk, readTalkWorkshop, type Talk, watchTalk } from "@throughline/board";
import { type TalkCollection, type TalkRecord, talkCollections, type Workshop } from "@throughline/model";
import { addListener } from "./add-listener.ts";

type Listeners = Set<() => void>;

/**
 * The talk as frozen records. A record keeps its identity until something in it changes, and so does the map of a
 * collection, so whoever shows a collection renders only when it changed.
 */
export interface LiveTalk {
  /** All records of a collection by key; another map whenever something in it changed. */
  records<C extends TalkCollection>(collection: C): ReadonlyMap<string, TalkRecord<C>>;
  /** What holds for the whole room. */
  workshop(): Workshop;
  /** Told once after each transaction that touched the collection, or the state of the room. */
  subscribe(part: TalkCollection | "workshop", listener: () => void): () => void;
  dispose(): void;
}

/** Reads the whole talk once, then follows it, reading again only what changed. */
export function createLiveTalk(talk: Talk): LiveTalk {
  const listeners = new Map<TalkCollection | "workshop", Listeners>();
  const maps = new Map<TalkCollection, ReadonlyMap<string, TalkRecord<TalkCollection>>>();
  let workshop = readTalkWorkshop(talk);
  for (const name of talkCollections) maps.set(name, readAgain(talk, name, new Map(), talk[name].keys()));

  const stop = watchTalk(talk, (changes) => {
    for (const [name, keys] of changes) {
      if (name === "workshop") workshop = keepParts(workshop, readTalkWorkshop(talk));
      else maps.set(name, readAgain(talk, name, maps.get(name) ?? new Map(), keys));
    }
    for (const name of changes.keys()) for (const listener of listeners.get(name) ?? []) listener();
  });

  return {
    records: <C extends TalkCollection>(collection: C) =>
      (maps.get(collection) ?? new Map()) as ReadonlyMap<string, TalkRecord<C>>,
    workshop: () => workshop,
    subscribe(part, listener) {
      const own: Listeners = listeners.get(part) ?? new Set();
      listeners.set(part, own);
      return addListener(own, listener);
    },
    dispose() {
      stop();
      listeners.clear();
    },
  };
}

/** A map with the records under `keys` read again and all others as they were. */
function readAgain(
  talk: Talk,
  collection: TalkCollection,
  before: ReadonlyMap<string, TalkRecord<TalkCollection>>,
  keys: Iterable<string>,
): ReadonlyMap<string, TalkRecord<TalkCollection>> {
  const next = new Map(before);
  for (const key of keys) {
    const record = readTalk(talk, collection, key);
    if (record === undefined) next.delete(key);
    else next.set(key, record);
  }
  return next;
}

/** The new state of the room with the parts that did not change as they were. */
function keepParts(before: Workshop, next: Workshop): Workshop {
  const keep = <K extends keyof Workshop>(part: K): Workshop[K] =>
    JSON.stringify(before[part]) === JSON.stringify(next[part]) ? before[part] : next[part];
  return Object.freeze({
    session: keep("session"),
    current: keep("current"),
    attention: keep("attention"),
  });
}
