import { ActionButton } from "./action-button.tsx";

/** Undo and redo of this person's own steps; their names on hover say which step. */
export function UndoButtons() {
  return (
    <>
      <ActionButton id="undo" side="bottom" />
      <ActionButton id="redo" side="bottom" />
    </>
  );
}
