import type { Action } from "../actions/action.ts";
import { activityActions } from "./activity/activity-actions.ts";
import { giveGetActions } from "./give-get/give-get-actions.ts";

/** What people do together in a workshop. */
export const workshopActions: readonly Action[] = [...activityActions, ...giveGetActions];
