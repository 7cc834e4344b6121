import { type PresenceReading, readPresenceAfter } from "@throughline/protocol";
import * as decoding from "lib0/decoding";
import { createAwarenessFrames, heartbeatFrame, presenceEntry } from "./frames.ts";
import type { Member } from "./member.ts";

interface Person {
  readonly member: Member;
  readonly clientId: number;
  reading: PresenceReading;
  json: string;
  toldAt: number;
}

/** Who is in a room and what they point at. The server owns it: it issues the clocks and the names. */
export interface PresenceRoom {
  /** Take the body of an awareness frame. False when it cannot be read. */
  receive(member: Member, body: Uint8Array): boolean;
  /** Tell a member about everyone else, as if for the first time. */
  introduce(member: Member): void;
  /** The same when a member asks for it, once a second at most. */
  answer(member: Member): void;
  /** The member is gone: everyone hears of it at once. */
  leave(member: Member): void;
  /** Give a client id under which a member wrote to that member, unless it is another's who may write. */
  claim(member: Member, clientId: number): void;
  /** Whether a client id is kept for someone else who was here just now and may come back with unsent work. */
  isKeptFrom(member: Member, clientId: number): boolean;
  /** The live member a client id belongs to. */
  ownerOf(clientId: number): Member | null;
  /** Everyone was just sent something: tell them with it what would be told soon. */
  ride(): void;
  /** Repeat what was not said for a while, so that nobody fades away or loses the connection. */
  heartbeat(): void;
  /** How many people are visible. */
  count(): number;
  dispose(): void;
}

const beatMs = 33;
/** What has waited this long need not wait for its own beat when something else goes out. */
const rideAfterMs = 18;
const repeatAfterMs = 8000;
const answerEveryMs = 1000;
/** How long the client id of who left is kept: a lost connection is made again well within that. */
const keepMs = 30_000;
const maxKept = 10_000;
/**
 * Clocks this server issues are milliseconds from here on, so that they grow across restarts, and
 * start far above what a client counts to, so that a client's echo of them is told from its own words.
 */
const clockBase = 2 ** 40;
const clockEpoch = Date.UTC(2026, 0, 1);

/** Presence for the given members; `maxBytes` bounds what one person may say at a time. */
export function createPresenceRoom(members: ReadonlySet<Member>, maxBytes: number): PresenceRoom {
  const owners = new Map<number, Member>();
  const bound = new Map<Member, number>();
  const people = new Map<number, Person>();
  const changed = new Set<number>();
  const answered = new WeakMap<Member, number>();
  const kept = new Map<number, { principal: string; until: number }>();
  let clock = 0;
  let timer: NodeJS.Timeout | null = null;
  let waitsSince = 0;

  function nextClock(): number {
    clock = Math.max(clock + 1, clockBase + Date.now() - clockEpoch);
    return clock;
  }

  function tell(clientIds: Iterable<number>): void {
    const entries: Uint8Array[] = [];
    const places = new Map<Member, number>();
    for (const clientId of clientIds) {
      const person = people.get(clientId);
      if (person !== undefined) {
        person.toldAt = Date.now();
        places.set(person.member, entries.length);
      }
      entries.push(presenceEntry(clientId, nextClock(), person?.json ?? "null"));
    }
    if (entries.length === 0) return;
    const frames = createAwarenessFrames(entries);
    for (const member of members) {
      // Nobody is told about themselves: it would overwrite what they are just doing.
      const own = places.get(member);
      if (own === undefined) member.sendPresence(frames.whole);
      else if (entries.length > 1) member.sendPresence(...frames.without(own));
    }
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    tell(changed);
    changed.clear();
  }

  function tellSoon(clientId: number): void {
    changed.add(clientId);
    if (timer !== null) return;
    waitsSince = performance.now();
    timer = setTimeout(flush, beatMs);
  }

  function isKeptFrom({ principal }: Member, clientId: number): boolean {
    const keeper = kept.get(clientId);
    return keeper !== undefined && keeper.principal !== principal && keeper.until > Date.now();
  }

  /** Those who left are in the order in which they did, so those to forget come first. */
  function dropKept(): void {
    for (const [clientId, { until }] of kept) {
      if (until > Date.now() && kept.size <= maxKept) return;
      kept.delete(clientId);
    }
  }

  function introduce(member: Member): void {
    const own = bound.get(member);
    const others = [...people.values()].filter(({ clientId }) => clientId !== own);
    if (others.length === 0) return;
    const entries = others.map(({ clientId, json }) => presenceEntry(clientId, nextClock(), json));
    member.sendPresence(createAwarenessFrames(entries).whole);
  }

  function mayBind(member: Member, clientId: number): boolean {
    const owner = owners.get(clientId);
    return owner === undefined ? !isKeptFrom(member, clientId) : owner.principal === member.principal;
  }

  function bind(member: Member, clientId: number): boolean {
    const own = bound.get(member);
    if (own !== undefined) return own === clientId;
    if (!mayBind(member, clientId)) return false;
    const owner = owners.get(clientId);
    if (owner !== undefined) {
      // The same person is back before the old connection was found dead.
      leave(owner);
      owner.close("rejoin");
    }
    owners.set(clientId, member);
    bound.set(member, clientId);
    kept.delete(clientId);
    return true;
  }

  function leave(member: Member): void {
    const clientId = bound.get(member);
    if (clientId === undefined) return;
    bound.delete(member);
    owners.delete(clientId);
    if (member.canWrite) {
      kept.delete(clientId);
      kept.set(clientId, { principal: member.principal, until: Date.now() + keepMs });
      dropKept();
    }
    if (!people.delete(clientId)) return;
    changed.add(clientId);
    flush();
  }

  function say(member: Member, clientId: number, text: string): void {
    const value: unknown = JSON.parse(text);
    if (value === null) {
      if (!people.delete(clientId)) return;
      tellSoon(clientId);
      return;
    }
    const { id, name, role } = member.user;
    // Cleaning a name is most of the work of reading a presence, and theirs would not be used.
    if (typeof value === "object" && value !== null && "user" in value && isFields(value.user))
      value.user = { color: value.user.color, id: "", name: "", role };
    const person = people.get(clientId);
    const reading = readPresenceAfter(person?.reading ?? null, value);
    if (reading === null) return;
    const { presence } = reading;
    presence.user = { ...presence.user, id, name, role };
    const json = JSON.stringify(presence);
    if (person?.json === json) return;
    if (person === undefined) people.set(clientId, { member, clientId, reading, json, toldAt: 0 });
    else Object.assign(person, { reading, json });
    tellSoon(clientId);
  }

  return {
    receive(member, body) {
      try {
        const decoder = decoding.createDecoder(body);
        const count = decoding.readVarUint(decoder);
        let own: { clientId: number; text: Uint8Array } | undefined;
        for (let i = 0; i < count; i++) {
          const clientId = decoding.readVarUint(decoder);
          // Stock clients echo everyone's entries; they are skipped before any text is decoded.
          const isEcho = decoding.readVarUint(decoder) >= clockBase;
          const text = decoding.readVarUint8Array(decoder);
          if (isEcho || text.byteLength > maxBytes) continue;
          // Of several words about oneself in one frame only the last counts, or reading them could cost any time.
          const named = bound.get(member) ?? own?.clientId;
          if (named === undefined ? mayBind(member, clientId) : named === clientId) own = { clientId, text };
        }
        if (decoding.hasContent(decoder)) return false;
        if (own !== undefined && bind(member, own.clientId)) {
          say(member, own.clientId, Buffer.from(own.text).toString("utf8"));
        }
        return true;
      } catch {
        return false;
      }
    },
    introduce,
    answer(member) {
      const now = Date.now();
      if (now - (answered.get(member) ?? 0) < answerEveryMs) return;
      answered.set(member, now);
      introduce(member);
    },
    claim(member, clientId) {
      const owner = owners.get(clientId);
      // Someone who may only look gains nothing by the id of who writes, and must not take its protection away.
      if (owner !== undefined && !owner.canWrite && member.canWrite && !bound.has(member)) leave(owner);
      bind(member, clientId);
    },
    isKeptFrom,
    leave,
    ownerOf: (clientId) => owners.get(clientId) ?? null,
    ride() {
      if (timer !== null && performance.now() - waitsSince >= rideAfterMs) flush();
    },
    heartbeat() {
      dropKept();
      // Before anything is sent: what is under way now has been for a while, and tells a slow line from a dead one.
      for (const member of members) member.probe();
      const due = Date.now() - repeatAfterMs;
      tell([...people.values()].filter(({ toldAt }) => toldAt < due).map(({ clientId }) => clientId));
      for (const member of members) member.sendPresence(heartbeatFrame);
    },
    count: () => people.size,
    dispose() {
      if (timer !== null) clearTimeout(timer);
      people.clear();
      kept.clear();
      owners.clear();
      bound.clear();
    },
  };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
