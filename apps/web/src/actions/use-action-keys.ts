import { useLayoutEffect } from "react";
import type { Action, ActionContext } from "./action.ts";
import { allActions } from "./all-actions.ts";
import { type KeyPress, matchKeys, type Platform } from "./match-keys.ts";
import { isEnabled, roleObjection, runAction } from "./run-action.ts";
import { currentPlatform } from "./show-keys.ts";
import { isPressable, ownsKeys } from "./typing-target.ts";
import { useClipboardEvents } from "./use-clipboard-events.ts";
import { useActionContext } from "./use-run-action.ts";

/** Listens for the keys and the clipboard of all actions while the board is on screen. Mount it once. */
export function useActionKeys(): void {
  const context = useActionContext();
  useClipboardEvents(context);
  useLayoutEffect(() => {
    const platform = currentPlatform();
    const listen = (event: KeyboardEvent) => {
      if (answerKey(event, context, platform)) event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [context]);
}

/** The action that a key press asks for, whatever has the focus. Never one that the browser's events answer. */
function findAction(press: KeyPress, platform: Platform): Action | undefined {
  return allActions.find(
    (action) => !action.native && action.keys?.some((spec) => matchKeys(press, spec, platform)),
  );
}

/**
 * Runs the action of a key press and returns true, or false when the press is not for the board. Someone
 * who may not do it is told why; a key whose action has nothing to do is swallowed, so that the browser
 * does nothing surprising instead.
 */
export function answerKey(event: KeyboardEvent, context: ActionContext, platform: Platform): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const action = findAction(event, platform);
  if (!action) return false;
  const { dialog } = context.workspace.get();
  if (dialog !== null && action.id !== "palette") return false;
  if (!action.whileTyping && ownsKeys(event.target)) return false;
  if (event.key === "Enter" && isPressable(event.target)) return false;
  if (event.repeat && !REPEATED.has(action.id)) return true;
  if (roleObjection(action, context) !== undefined || isEnabled(action, context)) runAction(action, context);
  return true;
}

/** Actions that go on while their key is held down. */
const REPEATED = new Set(["undo", "redo", "zoom-in", "zoom-out"]);
