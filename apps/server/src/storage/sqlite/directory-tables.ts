import type { DatabaseSync } from "node:sqlite";
import { isRole, type Role } from "@throughline/protocol";
import type { BoardEntry, GrantEntry, HolderEntry, LinkEntry, NewLink } from "../directory.ts";
import { damageError } from "../storage-error.ts";
import type { Transact } from "./transact.ts";

type Row = Record<string, unknown>;

/** The synchronous half of the directory; runs in the storage thread. See `BoardDirectory`. */
export interface DirectoryTables {
  createBoard(board: BoardEntry, links: readonly NewLink[]): void;
  findBoard(id: string): BoardEntry | null;
  renameBoard(id: string, title: string, at: number): void;
  touchBoard(id: string, at: number): void;
  deleteBoard(id: string, at: number): void;
  addLink(board: string, link: NewLink): void;
  listLinks(board: string): LinkEntry[];
  findLink(board: string, secretHash: string): LinkEntry | null;
  readLink(id: string): LinkEntry | null;
  touchLink(id: string, at: number): void;
  revokeLink(board: string, link: string, at: number): boolean;
  rotateLink(
    board: string,
    link: string,
    fresh: NewLink,
    keep: { readonly session: string; readonly name: string } | null,
    at: number,
  ): boolean;
  addGrant(session: string, board: string, link: string, name: string, at: number): void;
  listGrants(session: string, board: string): GrantEntry[];
  listHolders(board: string): HolderEntry[];
  readSealSecret(): Uint8Array;
}

/** Prepare every statement of the directory over an open database. */
export function createDirectoryTables(db: DatabaseSync, transact: Transact): DirectoryTables {
  const insertBoard = db.prepare("INSERT INTO board (id, title, created, updated) VALUES (?, ?, ?, ?)");
  const selectBoard = db.prepare("SELECT * FROM board WHERE id = ?");
  const setTitle = db.prepare("UPDATE board SET title = ?, updated = ? WHERE id = ?");
  const setUpdated = db.prepare("UPDATE board SET updated = max(updated, ?) WHERE id = ?");
  const dropBoard = db.prepare("DELETE FROM board WHERE id = ?");
  const dropLinks = db.prepare("DELETE FROM link WHERE board = ?");
  const dropGrants = db.prepare("DELETE FROM access WHERE board = ?");
  const insertLink = db.prepare(
    "INSERT INTO link (id, board, role, secret_hash, created, expires) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const selectLinks = db.prepare("SELECT * FROM link WHERE board = ? ORDER BY created, id");
  const selectBySecret = db.prepare("SELECT * FROM link WHERE board = ? AND secret_hash = ?");
  const selectLink = db.prepare("SELECT * FROM link WHERE id = ?");
  const setUsed = db.prepare("UPDATE link SET last_used = ? WHERE id = ?");
  const setRevoked = db.prepare(
    `UPDATE link SET revoked = :at WHERE board = :board AND id = :id AND revoked IS NULL
     AND (expires IS NULL OR expires > :at)`,
  );
  const selectOtherOwner = db.prepare(
    `SELECT 1 FROM link WHERE board = :board AND id <> :id AND role = 'owner' AND revoked IS NULL
     AND (expires IS NULL OR expires > :at)`,
  );
  const upsertGrant = db.prepare(
    `INSERT INTO access (session, board, link, name, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (session, board, link) DO UPDATE SET name = excluded.name, at = excluded.at`,
  );
  const renameGrants = db.prepare("UPDATE access SET name = ? WHERE session = ? AND board = ?");
  const selectGrants = db.prepare(
    `SELECT link.*, access.name FROM access JOIN link ON link.id = access.link
     WHERE access.session = ? AND access.board = ?`,
  );
  const selectHolders = db.prepare(
    "SELECT session, max(name) AS name FROM access WHERE board = ? GROUP BY session ORDER BY min(at), session",
  );
  const selectSealSecret = db.prepare("SELECT seal_secret FROM store");

  function putLink(board: string, link: NewLink): void {
    insertLink.run(link.id, board, link.role, link.secretHash, link.created, link.expires);
  }

  return {
    createBoard(board, links) {
      transact(() => {
        insertBoard.run(board.id, board.title, board.created, board.updated);
        for (const link of links) putLink(board.id, link);
      });
    },
    findBoard(id) {
      const row = selectBoard.get(id);
      return row === undefined ? null : readBoard(row);
    },
    renameBoard(id, title, at) {
      transact(() => setTitle.run(title, at, id));
    },
    touchBoard(id, at) {
      setUpdated.run(at, id);
    },
    deleteBoard(id) {
      transact(() => {
        dropBoard.run(id);
        dropLinks.run(id);
        dropGrants.run(id);
      });
    },
    addLink(board, link) {
      transact(() => putLink(board, link));
    },
    listLinks(board) {
      return selectLinks.all(board).map(readLink);
    },
    findLink(board, secretHash) {
      const row = selectBySecret.get(board, secretHash);
      return row === undefined ? null : readLink(row);
    },
    readLink(id) {
      const row = selectLink.get(id);
      return row === undefined ? null : readLink(row);
    },
    touchLink(id, at) {
      setUsed.run(at, id);
    },
    revokeLink(board, link, at) {
      return transact(() => {
        const mayGo =
          readRole(selectLink.get(link)) !== "owner" ||
          selectOtherOwner.get({ board, id: link, at }) !== undefined;
        return mayGo && Number(setRevoked.run({ board, id: link, at }).changes) > 0;
      });
    },
    rotateLink(board, link, fresh, keep, at) {
      return transact(() => {
        if (Number(setRevoked.run({ board, id: link, at }).changes) === 0) return false;
        putLink(board, fresh);
        if (keep !== null) upsertGrant.run(keep.session, board, fresh.id, keep.name, at);
        return true;
      });
    },
    addGrant(session, board, link, name, at) {
      transact(() => {
        upsertGrant.run(session, board, link, name, at);
        renameGrants.run(name, session, board);
      });
    },
    listGrants(session, board) {
      return selectGrants.all(session, board).map((row) => ({ link: readLink(row), name: String(row.name) }));
    },
    listHolders(board) {
      return selectHolders
        .all(board)
        .map(({ session, name }) => ({ session: String(session), name: String(name) }));
    },
    readSealSecret() {
      const secret = selectSealSecret.get()?.seal_secret;
      if (!(secret instanceof Uint8Array)) throw damageError("The secret of the seals is missing");
      return secret;
    },
  };
}

function readBoard(row: Row): BoardEntry {
  return {
    id: String(row.id),
    title: String(row.title),
    created: Number(row.created),
    updated: Number(row.updated),
  };
}

function readRole(row: Row | undefined): Role {
  return isRole(row?.role) ? row.role : "viewer";
}

function readLink(row: Row): LinkEntry {
  return {
    id: String(row.id),
    board: String(row.board),
    role: readRole(row),
    created: Number(row.created),
    expires: readTime(row.expires),
    revoked: readTime(row.revoked),
    lastUsed: readTime(row.last_used),
  };
}

function readTime(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
