import type { BoardSnapshot } from "@throughline/model";
import type { MomentNote, MomentShelf } from "../changes/moment-shelf.ts";

/** A shelf of moments that forgets with the test, and can fail like a real one. */
export function createMemoryShelf(): MomentShelf & {
  writes(): number;
  /** Makes the plan of a moment unreadable. */
  spoil(id: string): void;
  /** Takes nothing any more. */
  refuse(): void;
} {
  const rows = new Map<
    string,
    { readonly board: string; readonly note: MomentNote; plan: BoardSnapshot | null }
  >();
  let writes = 0;
  let isRefusing = false;
  return {
    list: async (board) => [...rows.values()].filter((row) => row.board === board).map(({ note }) => note),
    read: async (board, id) => rows.get(`${board} ${id}`)?.plan ?? null,
    async save(board, note, plan) {
      if (isRefusing) return false;
      writes += 1;
      rows.set(`${board} ${note.id}`, { board, note, plan });
      return true;
    },
    async drop(board, id) {
      rows.delete(`${board} ${id}`);
    },
    async dropAll(board) {
      for (const [key, row] of rows) if (row.board === board) rows.delete(key);
    },
    writes: () => writes,
    spoil(id) {
      for (const row of rows.values()) if (row.note.id === id) row.plan = null;
    },
    refuse() {
      isRefusing = true;
    },
  };
}
