import * as Y from "yjs";
import { type Board, LOCAL } from "./board.ts";
import { STEP, type Step } from "./change.ts";

export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The name of the step that undo would take back, as in “Move 3 cards”. */
  readonly undoName: string | undefined;
  readonly redoName: string | undefined;
}

export interface Undo {
  undo(): void;
  redo(): void;
  /** The next change starts a step of its own, even when it would have joined the one before. */
  seal(): void;
  state(): UndoState;
  onChange(listener: () => void): () => void;
  dispose(): void;
}

/** What is selected, as the ids of items and links. */
export interface SelectionPort {
  get(): readonly string[];
  set(ids: readonly string[]): void;
}

/** Changes that may join make one step when they are closer than this many milliseconds. */
const JOIN_WITHIN = 400;

/** What is kept beside a step, so that undoing and redoing say what they do and bring the selection back. */
interface Note {
  readonly name: string | undefined;
  readonly before: readonly string[];
  readonly after: readonly string[];
}
const NOTE = "note";

/**
 * Undo of this person's own steps; remote edits are never undone. Each command is one step; only typing in
 * one field joins. `selection.get` is asked before a step and `selection.set` is told after an undo or redo,
 * with what still exists.
 */
export function createUndo(board: Board, selection: SelectionPort): Undo {
  const manager = new Y.UndoManager([board.meta, board.items, board.links], {
    trackedOrigins: new Set([LOCAL]),
    captureTimeout: JOIN_WITHIN,
  });
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  let lastJoin: string | undefined;
  let coming: Note = { name: undefined, before: [], after: [] };
  let selectedNow: readonly string[] = [];
  // Before any observer, for an observer may drop deleted ids from the selection.
  const prepare = (transaction: Y.Transaction) => {
    if (transaction.origin !== LOCAL || transaction.changed.size === 0) return;
    const step = transaction.meta.get(STEP) as Step | undefined;
    if (step?.join === undefined || step.join !== lastJoin) manager.stopCapturing();
    lastJoin = step?.join;
    coming = { name: step?.name, before: selection.get(), after: [] };
  };
  board.doc.on("beforeObserverCalls", prepare);
  manager.on("stack-item-added", ({ stackItem, type, origin }) => {
    const source = origin === LOCAL ? undefined : manager.currStackItem;
    const note = source ? noteOf(source) : coming;
    stackItem.meta.set(NOTE, type === "redo" ? { ...note, after: selectedNow } : note);
    notify();
  });
  manager.on("stack-item-popped", ({ stackItem, type }) => {
    const note = noteOf(stackItem);
    const ids = type === "undo" ? note.before : note.after;
    selection.set(ids.filter((id) => board.items.has(id) || board.links.has(id)));
  });
  manager.on("stack-cleared", notify);
  const run = (how: "undo" | "redo") => {
    selectedNow = selection.get();
    lastJoin = undefined;
    manager[how]();
    notify();
  };
  return {
    undo: () => run("undo"),
    redo: () => run("redo"),
    seal() {
      lastJoin = undefined;
    },
    state: () => ({
      canUndo: manager.undoStack.length > 0,
      canRedo: manager.redoStack.length > 0,
      undoName: noteOf(manager.undoStack.at(-1)).name,
      redoName: noteOf(manager.redoStack.at(-1)).name,
    }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      board.doc.off("beforeObserverCalls", prepare);
      manager.destroy();
      listeners.clear();
    },
  };
}

const NO_NOTE: Note = Object.freeze({ name: undefined, before: [], after: [] });

function noteOf(step: { readonly meta: Map<unknown, unknown> } | undefined): Note {
  return (step?.meta.get(NOTE) as Note | undefined) ?? NO_NOTE;
}
