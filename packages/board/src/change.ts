import { type Board, LOCAL } from "./board.ts";

/** What a command says when it is done: the ids it touched, or why it touched nothing. */
export type CommandResult =
  | { readonly ok: true; readonly changed: readonly string[] }
  | { readonly ok: false; readonly reason: string };

export const UNCHANGED: CommandResult = Object.freeze({ ok: true, changed: Object.freeze([]) });

/** What the undo list learns about a transaction of this person. */
export interface Step {
  readonly name: string;
  /** Steps with the same key that follow each other within moments become one, as typing does. */
  readonly join: string | undefined;
}

/** Key of a transaction's meta under which its `Step` stands. */
export const STEP = "throughline.step";

/**
 * Runs `write` as one transaction of this person, named for the undo list. Every command writes through
 * here. The caller has already made sure that something will change.
 */
export function change(board: Board, name: string, write: () => void, join?: string): void {
  const step: Step = { name, join };
  board.doc.transact((transaction) => {
    transaction.meta.set(STEP, step);
    write();
  }, LOCAL);
}

/** The result of a command that wrote: the ids it touched. */
export function done(changed: readonly string[]): CommandResult {
  return { ok: true, changed };
}

/** The result of a command that may not do what was asked, with the sentence for the person who asked. */
export function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/** “card” or “3 cards”, for the names of steps. */
export function cards(count: number): string {
  return count === 1 ? "card" : `${count} cards`;
}
