import type { Board } from "./board.ts";
import { LOCAL } from "./board.ts";

/** What a command says when it is done: the ids it touched, or why it touched nothing. */
export type CommandResult =
  | { readonly ok: true; readonly changed: readonly string[] }
  | { readonly ok: false; readonly reason: string };

export const UNCHANGED: CommandResult = Object.freeze({ ok: true, changed: Object.freeze([]) });

/** Key of a transaction's meta under which the name of the step stands, for the undo list. */
export const STEP_NAME = "throughline.step";

/**
 * Runs `write` as one transaction of this person, named for the undo list. Every write of the document
 * goes through here. The caller has already made sure that something will change.
 */
export function change(board: Board, name: string, write: () => void): void {
  board.doc.transact((transaction) => {
    transaction.meta.set(STEP_NAME, name);
    write();
  }, LOCAL);
}
