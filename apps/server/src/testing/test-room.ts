import { type CloseName, MessageKind, type Role, SyncKind } from "@throughline/protocol";
import * as decoding from "lib0/decoding";
import { vi } from "vitest";
import * as Y from "yjs";
import { createLocalBus } from "../bus/local-bus.ts";
import { defaultLimits, type Limits } from "../limits.ts";
import { createCommitter } from "../rooms/committer.ts";
import { syncFrame } from "../rooms/frames.ts";
import type { Member } from "../rooms/member.ts";
import type { ChangeFate } from "../rooms/object-to-change.ts";
import type { Room } from "../rooms/room.ts";
import { createRoomHub, type RoomHub } from "../rooms/room-hub.ts";
import type { BoardLog } from "../storage/board-log.ts";
import { createMemoryBoardLog } from "../storage/memory-board-log.ts";
import { PATIENCE } from "./patience.ts";

/** A member made of nothing but a document: applies what it is told and remembers how it ended. */
interface TestMember extends Member {
  readonly doc: Y.Doc;
  readonly frames: Uint8Array[];
  ended: CloseName | null;
  /** Make a change and send it, as a stock client would. */
  edit(write: (items: Y.Map<unknown>) => void): void;
  update(update: Uint8Array): void;
  upload(update: Uint8Array): void;
}

/** One room over a log in memory. */
export interface TestRoom {
  readonly hub: RoomHub;
  readonly room: Room;
  readonly log: BoardLog;
  readonly rejected: ChangeFate[];
  readonly rebuilt: string[];
  readonly faults: unknown[];
  join(role?: Role, principal?: string, expires?: number): TestMember;
  /** Wait until nothing is on its way any more. */
  settle(): Promise<void>;
  /** What the log alone gives. */
  stored(): Promise<unknown>;
}

export const testRoomName = "roomroom01";

/** Open the test room, by default over a log and a bus of its own. */
export async function openTestRoom(
  options: {
    limits?: Partial<Limits>;
    log?: BoardLog;
    bus?: ReturnType<typeof createLocalBus>;
    name?: string;
    isMending?: boolean;
  } = {},
): Promise<TestRoom> {
  const name = options.name ?? testRoomName;
  const log = options.log ?? createMemoryBoardLog();
  const rejected: ChangeFate[] = [];
  const rebuilt: string[] = [];
  const faults: unknown[] = [];
  const limits = { ...defaultLimits, ...options.limits };
  const committer = createCommitter(log, 1, {
    onBatch() {},
    onHealth() {},
    onMistake: (error) => faults.push(error),
  });
  const hub = createRoomHub({
    log,
    bus: options.bus ?? createLocalBus(),
    committer,
    limits,
    isMending: options.isMending === true,
    review: (_, members) => {
      for (const member of members) member.close("notAuthenticated");
    },
    events: {
      onLoaded() {},
      onOverload() {},
      onCommitted() {},
      onRejected: (reason) => rejected.push(reason),
      onRebuilt: (room) => rebuilt.push(room),
      onCompacted() {},
      onFault: (_, error) => faults.push(error),
    },
  });
  const hold = await hub.open(name);
  if (hold === null) throw new Error("not a room");
  const { room } = hold;
  return {
    hub,
    room,
    log,
    rejected,
    rebuilt,
    faults,
    join: (role = "editor", principal = `p${Math.random()}`, expires) =>
      joinTestMember(room, role, principal, expires ?? null),
    async settle() {
      await vi.waitFor(() => {
        if (room.isDirty()) throw new Error("still writing");
      }, PATIENCE);
      await new Promise((resolve) => setTimeout(resolve, 40));
    },
    async stored() {
      const doc = new Y.Doc();
      const { snapshot, tail } = await log.load(testRoomName);
      if (snapshot) Y.applyUpdateV2(doc, snapshot.bytes);
      for (const { update } of tail) Y.applyUpdate(doc, update);
      return doc.getMap("items").toJSON();
    },
  };
}

function joinTestMember(room: Room, role: Role, principal: string, expires: number | null): TestMember {
  const doc = new Y.Doc();
  const frames: Uint8Array[] = [];
  const member: TestMember = {
    id: String(doc.clientID),
    principal,
    isPersonal: true,
    user: { id: principal, name: role, role },
    canWrite: role !== "viewer",
    link: "l1",
    expires,
    doc,
    frames,
    ended: null,
    send(frame) {
      if (member.ended !== null) return;
      frames.push(frame);
      const decoder = decoding.createDecoder(frame);
      if (decoding.readVarUint(decoder) !== MessageKind.sync) return;
      if (decoding.readVarUint(decoder) !== SyncKind.step1) {
        Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), "server");
      }
    },
    sendPresence: (...parts) => void frames.push(Buffer.concat(parts)),
    close(reason) {
      member.ended ??= reason;
      room.leave(member);
    },
    probe() {},
    edit: (write) => doc.transact(() => write(doc.getMap("items"))),
    update: (update) => room.receive(member, syncFrame(SyncKind.update, update)),
    upload: (update) => room.receive(member, syncFrame(SyncKind.step2, update)),
  };
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server") member.update(update);
  });
  room.join(member);
  room.receive(member, syncFrame(SyncKind.step1, Y.encodeStateVector(doc)));
  return member;
}
