import { useCallback, useSyncExternalStore } from "react";
import type { Action, ActionContext } from "./action.ts";
import { isEnabled, labelOf, roleObjection } from "./run-action.ts";
import { useActionContext } from "./use-run-action.ts";

/** How a control for an action looks now. */
export interface ActionState {
  readonly label: string;
  readonly enabled: boolean;
  /** Undefined for an action that switches nothing. */
  readonly checked: boolean | undefined;
  /** Why this person may not use it. */
  readonly objection: string | undefined;
}

/** The state of an action; renders again only when that state changes. */
export function useActionState(action: Action): ActionState {
  const context = useActionContext();
  const subscribe = useCallback((listener: () => void) => subscribeActions(context, listener), [context]);
  const read = () => JSON.stringify(stateOf(action, context));
  return JSON.parse(useSyncExternalStore(subscribe, read)) as ActionState;
}

/** The state of an action at this moment. */
export function stateOf(action: Action, context: ActionContext): ActionState {
  return {
    label: labelOf(action, context),
    enabled: isEnabled(action, context),
    checked: action.checked?.(context),
    objection: roleObjection(action, context),
  };
}

/** Tells when anything changed that the state of an action may depend on. Never for pointers of others. */
function subscribeActions({ session, workspace }: ActionContext, listener: () => void): () => void {
  const stops = [
    workspace.store.subscribe(listener),
    session.undo.onChange(listener),
    session.state.subscribe(listener),
    session.live.subscribe(listener),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
