import type { Action } from "../actions/action.ts";
import { activityActions } from "./activity/activity-actions.ts";

/** What people do together in a workshop. */
export const workshopActions: readonly Action[] = [...activityActions];
