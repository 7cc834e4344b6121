import {
  asOneStep,
  type Board,
  type CommandResult,
  editLinkText,
  editText,
  setEntry,
  setField,
  setFields,
  setLinkEntry,
  setLinkField,
  setMeta,
} from "@throughline/board";

/** What a field control edits: one item, several items, one link or the board itself. Writes by commands only. */
export interface FieldTarget {
  /** The record's id, for drafts and for showing others where one types; null where there is no single one. */
  readonly id: string | null;
  /** Sets a whole value. */
  set(field: string, value: unknown): CommandResult;
  /** Sets entries of a series or checklist as one step; null removes one. Stops at the first refusal. */
  setEntries(field: string, entries: readonly (readonly [key: string, value: unknown])[]): CommandResult;
  /** Makes a shared text read `next`. */
  write(field: string, next: string): CommandResult;
}

/** Edits one item. */
export function itemTarget(board: Board, id: string): FieldTarget {
  return {
    id,
    set: (field, value) => setField(board, id, field, value),
    setEntries: (field, entries) =>
      writeEntries(board, entries, (key, value) => setEntry(board, id, field, key, value)),
    write: (field, next) => editText(board, id, field, next),
  };
}

/** Edits one field of several items at once. Shared texts and entries are edited one item at a time. */
export function itemsTarget(board: Board, ids: readonly string[]): FieldTarget {
  return {
    id: null,
    set: (field, value) => setFields(board, ids, field, value),
    setEntries: () => ONE_AT_A_TIME,
    write: () => ONE_AT_A_TIME,
  };
}

/** Edits one link. */
export function linkTarget(board: Board, id: string): FieldTarget {
  return {
    id,
    set: (field, value) => setLinkField(board, id, field, value),
    setEntries: (field, entries) =>
      writeEntries(board, entries, (key, value) => setLinkEntry(board, id, field, key, value)),
    write: (field, next) => editLinkText(board, id, field, next),
  };
}

/** Edits the settings of the board. */
export function metaTarget(board: Board): FieldTarget {
  return {
    id: null,
    set: (field, value) => setMeta(board, field, value),
    setEntries: () => ONE_AT_A_TIME,
    write: () => ONE_AT_A_TIME,
  };
}

const ONE_AT_A_TIME: CommandResult = Object.freeze({
  ok: false,
  reason: "This is edited one card at a time. Nothing was changed.",
});

function writeEntries(
  board: Board,
  entries: readonly (readonly [key: string, value: unknown])[],
  write: (key: string, value: unknown) => CommandResult,
): CommandResult {
  const [first] = entries;
  if (first && entries.length === 1) return write(...first);
  return asOneStep(board, `Change ${entries.length} entries`, () => {
    const changed = new Set<string>();
    for (const [key, value] of entries) {
      const result = write(key, value);
      if (!result.ok) return result;
      for (const id of result.changed) changed.add(id);
    }
    return { ok: true, changed: [...changed] };
  });
}
