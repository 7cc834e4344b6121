import { heldReason } from "../session/may-edit.ts";
import type { Action, ActionContext } from "./action.ts";

const MAY_LOOK = "You may look at this board but not change it. Ask its owner for a link that lets you edit.";
const MAY_NOT_TALK =
  "You may look at this board but not take part. Ask its owner for a link that lets you comment and vote.";
const MAY_NOT_FACILITATE =
  "This is for facilitators. Ask the owner of the board for a link that lets you run the session.";
const STOPPED = "This board cannot be changed right now. What you see is safe.";

/** Why this person may not use an action now, as a sentence, or undefined when nothing speaks against it. */
export function roleObjection(action: Action, { session }: ActionContext): string | undefined {
  const objection =
    action.writes && !session.canEdit()
      ? (heldReason(session.state.getState()) ?? MAY_LOOK)
      : action.talks && !session.canTalk()
        ? MAY_NOT_TALK
        : action.facilitates && !session.canFacilitate()
          ? MAY_NOT_FACILITATE
          : undefined;
  return objection && session.state.getState().light.state === "stopped" ? STOPPED : objection;
}

/** True when an action would do something now. */
export function isEnabled(action: Action, context: ActionContext): boolean {
  return roleObjection(action, context) === undefined && (action.enabled?.(context) ?? true);
}

/** The label of an action with what it would do right now. */
export function labelOf(action: Action, context: ActionContext): string {
  return action.labelNow?.(context) ?? action.label;
}

/**
 * Runs an action, or says why not. An action that is merely not enabled does nothing. A failure that nobody
 * foresaw is told to the person and then thrown on for the console.
 */
export function runAction(action: Action, context: ActionContext): void {
  const objection = roleObjection(action, context);
  if (objection) {
    context.notify(objection, "problem");
    return;
  }
  if (!isEnabled(action, context)) return;
  const failed = (error: unknown) => {
    context.notify(`“${action.label}” did not work. Nothing was lost; please try again.`, "problem");
    throw error;
  };
  try {
    const running = action.run(context);
    if (running instanceof Promise) running.catch(failed);
  } catch (error) {
    failed(error);
  }
}
