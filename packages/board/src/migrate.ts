import { SCHEMA_VERSION } from "@throughline/model";
import type { Board } from "./board.ts";

/** The origin of migrations, which are nobody's step to undo. */
const MIGRATION = Symbol("migration");

export type MigrationResult =
  | { readonly ok: true; readonly from: number; readonly to: number }
  | { readonly ok: false; readonly reason: string };

/** The schema a document was written in; 0 while none is stamped. */
export function schemaOf(board: Board): number {
  const schema = board.meta.get("schema");
  return typeof schema === "number" && Number.isInteger(schema) && schema > 0 ? schema : 0;
}

/**
 * Brings a document to the present schema in one transaction. Only the server calls this, once when it loads
 * a board, so that two clients never migrate the same document. A newer document is left alone.
 */
export function migrateBoard(board: Board): MigrationResult {
  const from = schemaOf(board);
  if (from > SCHEMA_VERSION) {
    return {
      ok: false,
      reason:
        "This board was written by a newer version. It is unchanged; update this installation to open it.",
    };
  }
  if (from < SCHEMA_VERSION) board.doc.transact(() => board.meta.set("schema", SCHEMA_VERSION), MIGRATION);
  return { ok: true, from, to: SCHEMA_VERSION };
}
