import * as Y from "yjs";
import { type Board, LOCAL } from "./board.ts";
import { STEP, type Step } from "./change.ts";

/** What the undo list keeps beside each step, so that undoing brings the selection back. */
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
  /** The next change starts a step of its own. Commands each make one step; typing joins within 400 ms. */
  seal(): void;
  state(): UndoState;
  onChange(listener: () => void): () => void;
  dispose(): void;
}

const NAME = "name";
const SELECTION = "selection";
/** Changes closer than this many milliseconds make one step, unless `seal` came between. */
const JOIN_WITHIN = 400;

/**
 * Undo of this person's own steps; remote edits are never undone.
 * `selection.get` is asked before a step and `selection.set` is told after an undo or redo.
 */
export function createUndo(
  board: Board,
  selection: { get(): readonly string[]; set(ids: readonly string[]): void },
): Undo {
  const manager = new Y.UndoManager([board.meta, board.items, board.links], {
    trackedOrigins: new Set([LOCAL]),
    captureTimeout: JOIN_WITHIN,
  });
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  let stepName: string | undefined;
  const remember = (transaction: Y.Transaction) => {
    if (transaction.origin === LOCAL) stepName = (transaction.meta.get(STEP) as Step | undefined)?.name;
  };
  board.doc.on("beforeObserverCalls", remember);
  manager.on("stack-item-added", ({ stackItem, type, origin }) => {
    if (origin === LOCAL) {
      stackItem.meta.set(NAME, stepName);
      stackItem.meta.set(SELECTION, selection.get());
    } else {
      const popped = type === "redo" ? lastPopped.undo : lastPopped.redo;
      stackItem.meta.set(NAME, popped?.get(NAME));
      stackItem.meta.set(SELECTION, popped?.get(SELECTION) ?? []);
    }
    notify();
  });
  const lastPopped: { undo?: Map<unknown, unknown>; redo?: Map<unknown, unknown> } = {};
  manager.on("stack-item-popped", ({ stackItem }) => {
    selection.set((stackItem.meta.get(SELECTION) as readonly string[] | undefined) ?? []);
    notify();
  });
  manager.on("stack-cleared", notify);
  const top = (stack: typeof manager.undoStack) => stack.at(-1)?.meta.get(NAME) as string | undefined;
  return {
    undo() {
      const step = manager.undoStack.at(-1);
      if (step) lastPopped.undo = step.meta;
      manager.undo();
    },
    redo() {
      const step = manager.redoStack.at(-1);
      if (step) lastPopped.redo = step.meta;
      manager.redo();
    },
    seal: () => manager.stopCapturing(),
    state: () => ({
      canUndo: manager.undoStack.length > 0,
      canRedo: manager.redoStack.length > 0,
      undoName: top(manager.undoStack),
      redoName: top(manager.redoStack),
    }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      board.doc.off("beforeObserverCalls", remember);
      manager.destroy();
    },
  };
}
