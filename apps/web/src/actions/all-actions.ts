import type { Action } from "./action.ts";

/** Everything a person can do on a board, each once, in the order menus and the help sheet show it. */
export const allActions: readonly Action[] = [];
