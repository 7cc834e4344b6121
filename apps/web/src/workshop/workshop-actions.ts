import type { Action } from "../actions/action.ts";
import { activityActions } from "./activity/activity-actions.ts";
import { agendaActions } from "./agenda/agenda-actions.ts";
import { attentionActions } from "./attention/attention-actions.ts";
import { commentsActions } from "./comments/comments-actions.ts";
import { giveGetActions } from "./give-get/give-get-actions.ts";
import { proposalsActions } from "./proposals/proposals-actions.ts";
import { summaryActions } from "./summary/summary-actions.ts";

/** What people do together in a workshop. */
export const workshopActions: readonly Action[] = [
  ...agendaActions,
  ...attentionActions,
  ...activityActions,
  ...proposalsActions,
  ...commentsActions,
  ...giveGetActions,
  ...summaryActions,
];
