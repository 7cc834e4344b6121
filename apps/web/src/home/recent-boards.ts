import { isBoardId, type Role, roles } from "@throughline/protocol";
import * as v from "valibot";

/** A board that this browser has opened. */
export interface RecentBoard {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** The secret of the link that lets this person return, where a cookie alone might not last. */
  readonly secret?: string;
}

const KEY = "throughline.boards";
const MOST = 100;

const entry = v.object({
  id: v.custom<string>(isBoardId),
  title: v.fallback(v.pipe(v.string(), v.maxLength(500)), ""),
  role: v.fallback(v.picklist(roles), "viewer"),
  openedAt: v.fallback(v.pipe(v.number(), v.finite()), 0),
  secret: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,200}$/))), undefined),
});

/** The boards of this browser, the last opened first. Junk in storage is left out, never thrown. */
export function readRecentBoards(storage: Pick<Storage, "getItem"> = localStorage): readonly RecentBoard[] {
  const stored = readList(storage);
  const byId = new Map<string, RecentBoard>();
  for (const value of stored) {
    const read = v.safeParse(entry, value);
    if (!read.success || byId.has(read.output.id)) continue;
    const { secret, ...rest } = read.output;
    byId.set(rest.id, secret ? { ...rest, secret } : rest);
  }
  return [...byId.values()].sort((one, other) => other.openedAt - one.openedAt).slice(0, MOST);
}

/** One board of this browser. */
export function findRecentBoard(id: string): RecentBoard | undefined {
  return readRecentBoards().find((board) => board.id === id);
}

/** Adds a board, or changes what is known of it; what `patch` leaves out stays. */
export function rememberBoard(
  patch: Pick<RecentBoard, "id"> & Partial<RecentBoard>,
  storage: Pick<Storage, "getItem" | "setItem"> = localStorage,
): void {
  const others = readRecentBoards(storage).filter((board) => board.id !== patch.id);
  const before = readRecentBoards(storage).find((board) => board.id === patch.id);
  const board: RecentBoard = { title: "", role: "viewer", openedAt: Date.now(), ...before, ...patch };
  write([board, ...others], storage);
}

/** Takes a board off the list of this browser. The board itself stays where it is. */
export function forgetBoard(id: string, storage: Pick<Storage, "getItem" | "setItem"> = localStorage): void {
  write(
    readRecentBoards(storage).filter((board) => board.id !== id),
    storage,
  );
}

function readList(storage: Pick<Storage, "getItem">): readonly unknown[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

function write(boards: readonly RecentBoard[], storage: Pick<Storage, "setItem">): void {
  try {
    storage.setItem(KEY, JSON.stringify(boards));
  } catch {
    // A full or forbidden storage costs the list, not the boards.
  }
}
