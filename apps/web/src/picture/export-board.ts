import type { ActionContext } from "../actions/action.ts";

/** Copies the selection, or the whole board, as a picture. */
export async function copyPicture(_context: ActionContext): Promise<void> {}

/** Saves the whole board as a file that can be read back without loss. */
export function saveBoardFile(_context: ActionContext): void {}
