import { parseRoom, type RoomAddress } from "@throughline/protocol";
import type { Bus, BusMessage } from "../bus/bus.ts";
import type { Limits } from "../limits.ts";
import type { BoardLog } from "../storage/board-log.ts";
import type { Committer } from "./committer.ts";
import type { Member } from "./member.ts";
import type { ChangeFate } from "./object-to-change.ts";
import { isOverloadError, overloadError } from "./overload-error.ts";
import { createRoom, type Room } from "./room.ts";
import { buildDoc } from "./room-doc.ts";
import { chooseEvictions, estimateHeap } from "./room-memory.ts";
import { compactTail, isTailLong, type StoredTail, storedBytesOf } from "./stored-tail.ts";

/** A hold on a live room; it stays in memory until released. */
interface RoomHold {
  readonly room: Room;
  release(): void;
}

/** All rooms of this server. */
export interface RoomHub {
  /**
   * Load a room, or take hold of it; `null` when the name is no room. Rejects when the log is unreadable, and
   * with an overload error when memory is full of rooms in use.
   */
  open(name: string): Promise<RoomHold | null>;
  /** The room, if it is in memory. */
  peek(name: string): Room | null;
  rooms(): readonly Room[];
  /** The stored size of everything in memory. */
  loadedBytes(): number;
  /** About how much heap that takes. */
  loadedHeapBytes(): number;
  /** Hold everyone in every room against their rights as they are now. */
  reviewAll(): void;
  /** Every now and then: heartbeats. */
  heartbeat(): void;
  /** Every second or so: expired links, and letting go of rooms nobody is in, after compacting them. */
  sweep(): Promise<void>;
  dispose(): void;
}

/** What the hub needs, and what it tells. */
export interface RoomHubParts {
  readonly log: BoardLog;
  readonly bus: Bus;
  readonly committer: Committer;
  readonly limits: Limits;
  /** Whether changes that people were told are durable may be missing from the log. */
  readonly isMending?: boolean;
  readonly events: RoomEvents;
  /** Hold these people against their rights as they are now, and send away who may not stay as they are. */
  readonly review: (room: Room, members: readonly Member[]) => void;
  /** Run on a room that was just loaded, before anyone is let in. */
  readonly prepare?: (room: Room) => Promise<void>;
}

/** What happens in rooms, for figures, logs and titles. */
interface RoomEvents {
  /** A document was read from the log, which happens once however many ask. */
  onLoaded(room: string): void;
  /** A room was not opened because memory is full of rooms in use. */
  onOverload(room: string): void;
  onCommitted(room: Room): void;
  onRejected(reason: ChangeFate): void;
  onRebuilt(room: string): void;
  onCompacted(room: string, milliseconds: number): void;
  onFault(room: string, error: unknown): void;
}

interface Entry extends StoredTail {
  readonly address: RoomAddress;
  loading: Promise<Room>;
  room: Room | null;
  holders: number;
  idleSince: number;
  isRepairing: boolean;
  leaveBus: () => void;
}

const compactOnUnloadAfterRows = 20;

/** Rooms are loaded once however many ask, kept while someone is in, and gone a while after. */
export function createRoomHub(parts: RoomHubParts): RoomHub {
  const { log, bus, committer, limits, events } = parts;
  const entries = new Map<string, Entry>();

  async function load(name: string, entry: Entry): Promise<Room> {
    const claimSpace = () => {
      if (!makeSpace()) throw overloadError();
    };
    const read = async (check = () => {}) => {
      const loaded = await log.load(name);
      entry.tailRows = loaded.tail.length;
      entry.tailBytes = loaded.tail.reduce((sum, { update }) => sum + update.byteLength, 0);
      entry.snapshotBytes = loaded.snapshot?.bytes.byteLength ?? 0;
      const seq = loaded.tail.at(-1)?.seq ?? loaded.snapshot?.uptoSeq ?? 0;
      check();
      return { doc: buildDoc(entry.address.kind, loaded), seq };
    };
    const { doc, seq } = await read(claimSpace);
    events.onLoaded(name);
    const room = createRoom({
      name,
      address: entry.address,
      doc,
      seq,
      storedBytes: () => storedBytesOf(entry),
      committer,
      limits,
      isMending: parts.isMending === true,
      reload: read,
      onCommitted(committed, seq, bytes) {
        entry.tailRows += 1;
        entry.tailBytes += bytes;
        bus.publish(entry.address.board, { kind: "committed", room: name, seq });
        events.onCommitted(committed);
        if (isTailLong(entry, limits)) void compact(name, entry);
      },
      onGap: (gapped) => void repair(entry, gapped),
      onRejected: events.onRejected,
      onRebuilt: () => events.onRebuilt(name),
      onBroken(_, error) {
        events.onFault(name, error);
        drop(name, entry);
      },
    });
    entry.room = room;
    entry.leaveBus = bus.subscribe(entry.address.board, (message) => hear(name, entry, room, message));
    await parts.prepare?.(room);
    return room;
  }

  function hear(name: string, entry: Entry, room: Room, message: BusMessage): void {
    if (message.kind === "committed") {
      if (message.room === name && message.seq > room.seq) void repair(entry, room);
    } else if (message.kind === "link-revoked") {
      review(room, (member) => member.link === message.link);
    } else if (message.kind === "access-changed") {
      review(room, (member) => member.principal === message.principal);
    } else {
      for (const member of [...room.members]) member.close("boardDeleted");
      drop(name, entry);
    }
  }

  function review(room: Room, isMeant: (member: Member) => boolean): void {
    const members = [...room.members].filter(isMeant);
    if (members.length > 0) parts.review(room, members);
  }

  function isIdle(entry: Entry): entry is Entry & { room: Room } {
    return entry.room !== null && entry.holders === 0 && !entry.room.isDirty() && !entry.isCompacting;
  }

  /** Let go of idle rooms until what is loaded fits into memory; false when even that is not enough. */
  function makeSpace(): boolean {
    const rooms = [...entries].map(([name, entry]) => ({
      name,
      storedBytes: storedBytesOf(entry),
      idleSince: isIdle(entry) ? entry.idleSince : null,
    }));
    const { evicted, fits } = chooseEvictions(rooms, limits.loadedHeapBytes);
    for (const name of evicted) {
      const entry = entries.get(name);
      if (entry !== undefined) drop(name, entry);
    }
    // A board larger than all there is must still open somehow.
    return fits || entries.size === 1;
  }

  /** Read what another server wrote in between; the log is the truth and the bus only a hint. */
  async function repair(entry: Entry, room: Room): Promise<void> {
    if (entry.isRepairing) return;
    entry.isRepairing = true;
    try {
      const { complete, rows } = await log.since(room.name, room.seq);
      if (!complete) {
        for (const member of [...room.members]) member.close("rejoin");
        drop(room.name, entry);
        return;
      }
      for (const { seq, update } of rows) room.adopt(seq, update);
    } catch (error) {
      events.onFault(room.name, error);
    } finally {
      entry.isRepairing = false;
    }
  }

  async function compact(name: string, entry: Entry): Promise<void> {
    if (entry.room === null) return;
    try {
      const milliseconds = await compactTail(log, entry.room, entry);
      if (milliseconds !== null) events.onCompacted(name, milliseconds);
    } catch (error) {
      events.onFault(name, error);
    }
  }

  function drop(name: string, entry: Entry): void {
    if (entries.get(name) === entry) entries.delete(name);
    entry.leaveBus();
    entry.room?.dispose();
    entry.room = null;
  }

  return {
    async open(name) {
      const address = parseRoom(name);
      if (address === null) return null;
      let entry = entries.get(name);
      if (entry === undefined) {
        const fresh: Entry = {
          address,
          loading: Promise.resolve() as Promise<never>,
          room: null,
          holders: 0,
          idleSince: Date.now(),
          tailRows: 0,
          tailBytes: 0,
          snapshotBytes: 0,
          isCompacting: false,
          isRepairing: false,
          leaveBus: () => {},
        };
        entries.set(name, fresh);
        fresh.loading = load(name, fresh);
        entry = fresh;
      }
      const held = entry;
      held.holders += 1;
      try {
        const room = await held.loading;
        let isReleased = false;
        return {
          room,
          release() {
            if (isReleased) return;
            isReleased = true;
            held.holders -= 1;
            held.idleSince = Date.now();
          },
        };
      } catch (error) {
        if (isOverloadError(error)) events.onOverload(name);
        else if (entries.get(name) === held) events.onFault(name, error);
        drop(name, held);
        throw error;
      }
    },
    peek: (name) => entries.get(name)?.room ?? null,
    rooms: () => [...entries.values()].flatMap(({ room }) => (room === null ? [] : [room])),
    loadedBytes: () => [...entries.values()].reduce((sum, entry) => sum + storedBytesOf(entry), 0),
    loadedHeapBytes: () =>
      [...entries.values()].reduce((sum, entry) => sum + estimateHeap(storedBytesOf(entry)), 0),
    reviewAll() {
      for (const { room } of entries.values()) if (room !== null) review(room, () => true);
    },
    heartbeat() {
      for (const { room } of entries.values()) room?.heartbeat();
    },
    async sweep() {
      const now = Date.now();
      for (const { room } of entries.values())
        if (room !== null) review(room, ({ expires }) => expires !== null && expires <= now);
      makeSpace();
      const isOver = (entry: Entry) => isIdle(entry) && Date.now() - entry.idleSince >= limits.idleMs;
      for (const [name, entry] of [...entries]) {
        if (!isOver(entry)) continue;
        if (entry.tailRows > compactOnUnloadAfterRows) await compact(name, entry);
        // Someone may have come in while it was compacted.
        if (isOver(entry)) drop(name, entry);
      }
    },
    dispose() {
      for (const [name, entry] of [...entries]) drop(name, entry);
    },
  };
}
