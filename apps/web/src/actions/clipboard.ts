import { copyRecords, removeSelection } from "@throughline/board";
import { ClipboardPaste, Copy, Scissors } from "lucide-react";
import type { Action, ActionContext } from "./action.ts";
import { type ClipboardText, writeClipboardText } from "./clipboard-text.ts";
import { pasteContent } from "./paste-content.ts";
import { reportResult } from "./report-result.ts";

/** The selected cards as clipboard content, or undefined when no card is selected. */
export function copiedSelection({ session, workspace }: ActionContext): ClipboardText | undefined {
  const records = copyRecords(session.board, workspace.get().selection.items);
  return Object.keys(records.items).length > 0 ? writeClipboardText(records) : undefined;
}

/** Takes the selection off the board after it was copied. */
export function removeCopied(context: ActionContext): void {
  const { items, links } = context.workspace.get().selection;
  if (reportResult(context, removeSelection(context.session.board, items, links)))
    context.workspace.select([]);
}

const hasCards = ({ workspace }: ActionContext) => workspace.get().selection.items.length > 0;

/** Copies through the asynchronous clipboard, for menus; keys go through the browser's own events. */
async function copyByMenu(context: ActionContext): Promise<boolean> {
  const content = copiedSelection(context);
  if (!content) return false;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([content.html], { type: "text/html" }),
        "text/plain": new Blob([content.plain], { type: "text/plain" }),
      }),
    ]);
    return true;
  } catch {
    context.notify(
      "This browser keeps its clipboard closed to menus. Press Ctrl+C or Cmd+C instead.",
      "problem",
    );
    return false;
  }
}

async function pasteByMenu(context: ActionContext): Promise<void> {
  const content = { html: "", plain: "" };
  try {
    for (const item of await navigator.clipboard.read()) {
      if (item.types.includes("text/html")) content.html ||= await (await item.getType("text/html")).text();
      if (item.types.includes("text/plain"))
        content.plain ||= await (await item.getType("text/plain")).text();
    }
  } catch {
    context.notify(
      "This browser keeps its clipboard closed to menus. Press Ctrl+V or Cmd+V instead.",
      "problem",
    );
    return;
  }
  pasteContent(context, content);
}

/** Copy, cut and paste. */
export const clipboardActions: readonly Action[] = [
  {
    id: "copy",
    label: "Copy",
    group: "edit",
    icon: Copy,
    keys: ["Mod+C"],
    native: true,
    menus: ["item", "selection"],
    enabled: hasCards,
    run: async (context) => {
      if (await copyByMenu(context))
        context.notify("Copied. Paste here, on another board, or as text anywhere.");
    },
  },
  {
    id: "cut",
    label: "Cut",
    group: "edit",
    icon: Scissors,
    keys: ["Mod+X"],
    native: true,
    writes: true,
    menus: ["item", "selection"],
    enabled: hasCards,
    run: async (context) => {
      if (await copyByMenu(context)) removeCopied(context);
    },
  },
  {
    id: "paste",
    label: "Paste",
    group: "edit",
    icon: ClipboardPaste,
    keys: ["Mod+V"],
    native: true,
    writes: true,
    menus: ["board", "item", "selection"],
    run: pasteByMenu,
  },
];
