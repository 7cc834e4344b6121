import { useEffect } from "react";
import type { ActionContext } from "./action.ts";
import { actionOf } from "./all-actions.ts";
import { copiedSelection, removeCopied } from "./clipboard.ts";
import { pasteContent } from "./paste-content.ts";
import { roleObjection } from "./run-action.ts";
import { ownsKeys } from "./typing-target.ts";

/** Answers the browser's own copy, cut and paste events while they are not about typed or marked text. */
export function useClipboardEvents(context: ActionContext): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => answerCopy(event, context);
    const paste = (event: ClipboardEvent) => answerPaste(event, context);
    document.addEventListener("copy", copy);
    document.addEventListener("cut", copy);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", copy);
      document.removeEventListener("paste", paste);
    };
  }, [context]);
}

function isForBoard(event: ClipboardEvent, { workspace }: ActionContext): boolean {
  return !event.defaultPrevented && workspace.get().dialog === null && !ownsKeys(event.target);
}

/** Copies the selected cards; a cut then takes them off the board. */
export function answerCopy(event: ClipboardEvent, context: ActionContext): void {
  const marked = globalThis.getSelection?.()?.isCollapsed === false;
  if (marked || !isForBoard(event, context) || !event.clipboardData) return;
  const content = copiedSelection(context);
  if (!content) return;
  event.preventDefault();
  event.clipboardData.setData("text/html", content.html);
  event.clipboardData.setData("text/plain", content.plain);
  if (event.type !== "cut") return;
  const objection = roleObjection(actionOf("cut"), context);
  if (objection) context.notify(objection, "problem");
  else removeCopied(context);
}

/** Pastes cards or lines of text. */
export function answerPaste(event: ClipboardEvent, context: ActionContext): void {
  if (!isForBoard(event, context) || !event.clipboardData) return;
  event.preventDefault();
  const objection = roleObjection(actionOf("paste"), context);
  if (objection) {
    context.notify(objection, "problem");
    return;
  }
  pasteContent(context, {
    html: event.clipboardData.getData("text/html"),
    plain: event.clipboardData.getData("text/plain"),
  });
}
