import { randomBytes, randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";

const firstSchema = `
  CREATE TABLE log (
    room TEXT NOT NULL, seq INTEGER NOT NULL, "update" BLOB NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (room, seq)
  ) WITHOUT ROWID;
  CREATE TABLE snapshot (
    room TEXT NOT NULL, upto_seq INTEGER NOT NULL, encoding INTEGER NOT NULL, bytes BLOB NOT NULL,
    sha256 TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (room, upto_seq)
  );
  CREATE TABLE tombstone (board TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE board (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE link (
    id TEXT PRIMARY KEY, board TEXT NOT NULL, role TEXT NOT NULL, secret_hash TEXT NOT NULL,
    created INTEGER NOT NULL, expires INTEGER, revoked INTEGER, last_used INTEGER
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX link_by_secret ON link (board, secret_hash);
  CREATE TABLE access (
    session TEXT NOT NULL, board TEXT NOT NULL, link TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (session, board, link)
  ) WITHOUT ROWID;
  CREATE INDEX access_by_board ON access (board);
`;

/** A checksum of each change (absent from those written before), and a count of all commits. */
const secondSchema = `
  ALTER TABLE log ADD COLUMN crc INTEGER;
  CREATE TABLE store (id TEXT PRIMARY KEY, commits INTEGER NOT NULL) WITHOUT ROWID;
`;

/** What the keys of sealed ballots are made from. It is in the database so that it goes where the ballots go. */
const thirdSchema = "ALTER TABLE store ADD COLUMN seal_secret BLOB;";
const sealSecretBytes = 32;

const schemas = [firstSchema, secondSchema, thirdSchema];
const schemaVersion = schemas.length;

/**
 * Open the database file, in write-ahead mode with a real flush to disk at every commit, and bring
 * its schema up to date. The caller closes it, and ensures that its folder exists.
 */
export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5000 });
  db.exec("PRAGMA journal_mode = WAL");
  // Stated and not left to the default: some builds quietly lower it once write-ahead mode is on.
  db.exec("PRAGMA synchronous = FULL");
  db.exec("PRAGMA fullfsync = 1");
  db.exec("PRAGMA wal_autocheckpoint = 1000");
  const found = Number(db.prepare("PRAGMA user_version").get()?.user_version ?? 0);
  if (found > schemaVersion) {
    db.close();
    throw new Error(
      `The data folder was written by a newer Throughline (data version ${found}, this one knows ${schemaVersion}). Nothing was changed; start the newer version.`,
    );
  }
  if (found < schemaVersion) {
    inTransaction(db, () => {
      for (const schema of schemas.slice(found)) db.exec(schema);
      if (found < 2) db.prepare("INSERT INTO store (id, commits) VALUES (?, 0)").run(randomUUID());
      db.prepare("UPDATE store SET seal_secret = ? WHERE seal_secret IS NULL").run(
        randomBytes(sealSecretBytes),
      );
      db.exec(`PRAGMA user_version = ${schemaVersion}`);
    });
  }
  return db;
}

/** Run `work` as one transaction: all of it is written, or none when it throws. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    // A full disk may have rolled back by itself already.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}
