import type { Action } from "../actions/action.ts";

/** What people do together in a workshop. */
export const workshopActions: readonly Action[] = [];
