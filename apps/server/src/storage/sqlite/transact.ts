import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "./open-database.ts";

/** Run work as one transaction, flushed to disk: all of it is written, or none when it throws. */
export type Transact = <T>(work: () => T) => T;

/**
 * Transactions that are counted in the database itself. `onCommit` is told the database's id and the
 * count once a transaction is on disk, and must not throw.
 */
export function createTransact(
  db: DatabaseSync,
  onCommit: (store: string, commits: number) => void,
): Transact {
  const count = db.prepare("UPDATE store SET commits = commits + 1 RETURNING id, commits");
  return (work) => {
    const { result, counted } = inTransaction(db, () => ({ result: work(), counted: count.get() }));
    onCommit(String(counted?.id), Number(counted?.commits));
    return result;
  };
}
