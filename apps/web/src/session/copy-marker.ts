const PREFIX = "throughline.copy.";

/** What a room's copy goes by in this browser. No dot: marks of one copy are told from another's by it. */
export function copyNameOf(room: string): string {
  return room.replaceAll(".", "~");
}

/** The name of the database in which this browser keeps its copy of a board. */
export function copyName(boardId: string): string {
  return `throughline:${boardId}`;
}

/** Notes that this browser keeps a copy of a board. True when it may have had one before. */
export function markCopy(
  boardId: string,
  storage: Pick<Storage, "getItem" | "setItem"> = localStorage,
): boolean {
  try {
    const had = storage.getItem(PREFIX + boardId) !== null;
    storage.setItem(PREFIX + boardId, "1");
    return had;
  } catch {
    return true;
  }
}

/** Takes the note away, when the copy is gone. */
export function unmarkCopy(boardId: string, storage: Pick<Storage, "removeItem"> = localStorage): void {
  try {
    storage.removeItem(PREFIX + boardId);
  } catch {
    // Without storage there was no note.
  }
}
