import type { BoardSnapshot } from "@throughline/model";
import { type Role, roomOf, talkRoomOf } from "@throughline/protocol";
import { principalOf } from "../auth/access.ts";
import type { Bus } from "../bus/bus.ts";
import { buildDoc } from "../rooms/room-doc.ts";
import type { RoomHub } from "../rooms/room-hub.ts";
import type { BoardLog } from "../storage/board-log.ts";
import type { BoardDirectory, LinkEntry } from "../storage/directory.ts";
import { storageError } from "../storage/storage-error.ts";
import { boardFileOf, retitle, snapshotOf } from "./board-file.ts";
import { cleanTitle } from "./clean-title.ts";
import { makeBoard, type NewBoard } from "./make-board.ts";
import { makeLink } from "./make-link.ts";

/** A browser that holds a right: the hash of the token in its cookie, and the name it goes by. */
export interface Holder {
  readonly session: string;
  readonly name: string;
}

/** What can be done with whole boards. Every change is durable when its promise resolves. */
export interface BoardService {
  /** Make a board, empty or from a snapshot, with one link per role. */
  create(title: string, snapshot: BoardSnapshot | null): Promise<NewBoard>;
  /** Everything on a board, and the same as the text of a board file. */
  snapshot(board: string): Promise<BoardSnapshot>;
  file(board: string): Promise<string>;
  rename(board: string, title: string, actor: string): Promise<void>;
  /** Erase a board for everyone; open sockets are closed. */
  remove(board: string): Promise<void>;
  /** Make one more link; the result is the only copy of its secret. */
  addLink(board: string, role: Role, expires: number | null): Promise<{ link: LinkEntry; path: string }>;
  /**
   * End a link at once, and the sockets that came in by it. False when there is no such live link, and when it
   * is the last by which anybody could manage the board.
   */
  revokeLink(board: string, link: string): Promise<boolean>;
  /**
   * Put a new link in the place of one that is live, with the same role and end; both at once, or neither. The
   * sockets of the old one are closed. `keep` is a browser that goes on by the new one. `null` when the old one
   * has ended meanwhile.
   */
  rotateLink(link: LinkEntry, keep: Holder | null): Promise<{ link: LinkEntry; path: string } | null>;
  /** Give a browser a board through a link. Where that changes its role, its open sockets come in again. */
  grant(board: string, holder: Holder, link: string): Promise<void>;
}

/** What boards are made of. */
export interface BoardServiceParts {
  readonly log: BoardLog;
  readonly directory: BoardDirectory;
  readonly hub: RoomHub;
  readonly bus: Bus;
  /** Whether the disk takes nothing at the moment. */
  readonly isFailing: () => boolean;
}

/** Build the service over its parts. */
export function createBoardService({ log, directory, hub, bus, isFailing }: BoardServiceParts): BoardService {
  /** What is on disk, for as long as anything newer may never get there. */
  async function withStored<T>(board: string, read: (plan: Doc, talk: Doc) => T): Promise<T> {
    const plan = buildDoc("plan", await log.load(roomOf(board)));
    const talk = buildDoc("talk", await log.load(talkRoomOf(board)));
    try {
      return read(plan, talk);
    } finally {
      plan.destroy();
      talk.destroy();
    }
  }

  async function withRooms<T>(board: string, read: (plan: Doc, talk: Doc) => T): Promise<T> {
    if (isFailing()) return withStored(board, read);
    const plan = await hub.open(roomOf(board));
    const talk = await hub.open(talkRoomOf(board));
    try {
      if (plan === null || talk === null) throw new Error("Not a board id");
      return read(plan.room.doc, talk.room.doc);
    } finally {
      plan?.release();
      talk?.release();
    }
  }

  return {
    create: (title, snapshot) => makeBoard({ log, directory }, title, snapshot),
    snapshot: (board) => withRooms(board, snapshotOf),
    file: (board) => withRooms(board, boardFileOf),
    async rename(board, title, actor) {
      if (isFailing()) throw storageError("Writes are failing");
      const hold = await hub.open(roomOf(board));
      if (hold === null) return;
      try {
        await hold.room.edit(actor, (doc) => retitle(doc, cleanTitle(title)));
        await directory.renameBoard(board, cleanTitle(title), Date.now());
      } finally {
        hold.release();
      }
    },
    async remove(board) {
      // The way in goes last: while it is there, deleting can be tried again.
      await log.tombstone(board);
      await directory.deleteBoard(board, Date.now());
      bus.publish(board, { kind: "board-deleted" });
    },
    async addLink(board, role, expires) {
      const made = makeLink(board, role, expires, Date.now());
      await directory.addLink(board, made.entry);
      return describeMade(board, made);
    },
    async rotateLink(old, keep) {
      const at = Date.now();
      const made = makeLink(old.board, old.role, old.expires, at);
      if (!(await directory.rotateLink(old.board, old.id, made.entry, keep, at))) return null;
      bus.publish(old.board, { kind: "link-revoked", link: old.id });
      return describeMade(old.board, made);
    },
    async grant(board, { session, name }, link) {
      await directory.addGrant(session, board, link, name, Date.now());
      bus.publish(board, { kind: "access-changed", principal: principalOf(session) });
    },
    async revokeLink(board, link) {
      const isRevoked = await directory.revokeLink(board, link, Date.now());
      if (isRevoked) bus.publish(board, { kind: "link-revoked", link });
      return isRevoked;
    },
  };
}

/** A link as it was just made: nobody has used it or ended it yet. */
function describeMade(
  board: string,
  { entry: { secretHash: _, ...link }, path }: ReturnType<typeof makeLink>,
) {
  return { link: { ...link, board, revoked: null, lastUsed: null }, path };
}

type Doc = Parameters<typeof boardFileOf>[0];
