const PREFIX = "throughline.person.";

/** The id this browser's person last had on a board; empty before the server told it. */
export function readPerson(boardId: string, storage: Pick<Storage, "getItem"> = localStorage): string {
  try {
    return storage.getItem(PREFIX + boardId) ?? "";
  } catch {
    return "";
  }
}

/** Keeps it, so that what is written without a line goes under the right name. */
export function keepPerson(
  boardId: string,
  person: string,
  storage: Pick<Storage, "setItem"> = localStorage,
): void {
  try {
    storage.setItem(PREFIX + boardId, person);
  } catch {
    // Without storage it is asked for again.
  }
}
