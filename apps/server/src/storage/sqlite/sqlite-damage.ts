import { damageError, isDamageError } from "../storage-error.ts";

/** SQLite's own codes for a file that is not as it was written: SQLITE_CORRUPT and SQLITE_NOTADB. */
const corrupt = 11;
const notADatabase = 26;

/** Whether SQLite, or a check of ours, found that stored data is damaged. */
export function tellsDamage(error: unknown): boolean {
  if (isDamageError(error)) return true;
  if (!(error instanceof Error) || !("errcode" in error)) return false;
  const primary = Number(error.errcode) & 0xff;
  return primary === corrupt || primary === notADatabase;
}

/** Run a read of one room; damage of whatever kind is told with the room's name. */
export function readingRoom<T>(room: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isDamageError(error) || !tellsDamage(error)) throw error;
    throw damageError(`Room ${room} is damaged on disk: ${error instanceof Error ? error.message : error}`);
  }
}
