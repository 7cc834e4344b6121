import { duplicateItems, removeSelection, setLocked } from "@throughline/board";
import {
  BoxSelect,
  CopyPlus,
  Lock,
  LockOpen,
  MoveHorizontal,
  Redo2,
  SquareMousePointer,
  TextCursorInput,
  Trash2,
  Undo2,
  X,
} from "lucide-react";
import { SELECT_TOOL } from "../workspace/workspace.ts";
import type { Action, ActionContext } from "./action.ts";
import { reportResult } from "./report-result.ts";
import { selectedItems, selectedLinks } from "./selected.ts";

const OFFSET = [24, 24] as const;

const hasCards = (context: ActionContext) => selectedItems(context).length > 0;
const hasAny = (context: ActionContext) => hasCards(context) || selectedLinks(context).length > 0;

function lower(name: string | undefined): string {
  return name ? ` ${name.charAt(0).toLowerCase()}${name.slice(1)}` : "";
}

/** The handle below the one selected card that has dates; arrow keys on it move the card in time. */
function timeGrip(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-time="move"]');
}

/** Undo, selecting and what is done to single cards. */
export const editActions: readonly Action[] = [
  {
    id: "undo",
    label: "Undo",
    group: "edit",
    icon: Undo2,
    keys: ["Mod+Z"],
    writes: true,
    menus: ["board"],
    labelNow: ({ session }) => `Undo${lower(session.undo.state().undoName)}`,
    enabled: ({ session }) => session.undo.state().canUndo,
    run: ({ session }) => session.undo.undo(),
  },
  {
    id: "redo",
    label: "Redo",
    group: "edit",
    icon: Redo2,
    keys: ["Mod+Shift+Z", "Mod+Y"],
    writes: true,
    menus: ["board"],
    labelNow: ({ session }) => `Redo${lower(session.undo.state().redoName)}`,
    enabled: ({ session }) => session.undo.state().canRedo,
    run: ({ session }) => session.undo.redo(),
  },
  {
    id: "edit-title",
    label: "Edit title",
    group: "edit",
    icon: TextCursorInput,
    keys: ["Enter"],
    writes: true,
    menus: ["item"],
    enabled: (context) => {
      const [item, more] = selectedItems(context);
      return item !== undefined && more === undefined && !item.locked && item.kind !== "stroke";
    },
    run: (context) => context.workspace.set({ editing: selectedItems(context)[0]?.id ?? null }),
  },
  {
    id: "move-in-time",
    label: "Move in time",
    group: "edit",
    icon: MoveHorizontal,
    keys: ["Shift+T"],
    writes: true,
    menus: ["item"],
    enabled: () => timeGrip() !== null,
    // A menu that closes gives the focus back first.
    run: () => void requestAnimationFrame(() => timeGrip()?.focus()),
  },
  {
    id: "duplicate",
    label: "Duplicate",
    group: "edit",
    icon: CopyPlus,
    keys: ["Mod+D"],
    writes: true,
    menus: ["item", "selection"],
    enabled: hasCards,
    run: (context) => {
      const result = duplicateItems(context.session.board, context.workspace.get().selection.items, OFFSET);
      reportResult(context, result);
      if (result.ok) context.workspace.select(result.items);
    },
  },
  {
    id: "lock",
    label: "Lock",
    group: "edit",
    icon: Lock,
    keys: ["Mod+Shift+L"],
    writes: true,
    menus: ["item", "selection"],
    labelNow: (context) => (allLocked(context) ? "Unlock" : "Lock"),
    checked: allLocked,
    enabled: hasCards,
    run: (context) => {
      const { items } = context.workspace.get().selection;
      reportResult(context, setLocked(context.session.board, items, !allLocked(context)));
    },
  },
  {
    id: "unlock-all",
    label: "Unlock everything on the board",
    group: "edit",
    icon: LockOpen,
    writes: true,
    enabled: ({ session }) => [...session.live.items.values()].some((item) => item.locked),
    run: (context) => {
      const { session } = context;
      reportResult(context, setLocked(session.board, [...session.live.items.keys()], false));
    },
  },
  {
    id: "delete",
    label: "Delete",
    group: "edit",
    icon: Trash2,
    keys: ["Delete", "Backspace"],
    writes: true,
    menus: ["item", "link", "selection"],
    enabled: hasAny,
    run: (context) => {
      const { items, links } = context.workspace.get().selection;
      if (reportResult(context, removeSelection(context.session.board, items, links))) {
        context.workspace.select(selectedItems(context).map((item) => item.id));
      }
    },
  },
  {
    id: "select-all",
    label: "Select all",
    group: "edit",
    icon: BoxSelect,
    keys: ["Mod+A"],
    menus: ["board"],
    run: ({ session, workspace }) =>
      workspace.select([...session.live.items.keys()], [...session.live.links.keys()]),
  },
  {
    id: "select-same-kind",
    label: "Select all of this kind",
    group: "edit",
    icon: SquareMousePointer,
    menus: ["item", "link", "selection"],
    enabled: hasAny,
    run: (context) => {
      const { live } = context.session;
      const kinds = new Set([...selectedItems(context), ...selectedLinks(context)].map((each) => each.kind));
      const ofKinds = (records: ReadonlyMap<string, { readonly id: string; readonly kind: string }>) =>
        [...records.values()].flatMap((each) => ((kinds as Set<string>).has(each.kind) ? each.id : []));
      context.workspace.select(ofKinds(live.items), ofKinds(live.links));
    },
  },
  {
    id: "escape",
    label: "Put the tool down, select nothing, stop following",
    group: "edit",
    icon: X,
    keys: ["Escape"],
    run: ({ workspace }) => {
      const { tool, editing, menu, selection, following } = workspace.get();
      if (editing !== null || menu !== null) workspace.set({ editing: null, menu: null });
      else if (tool.name !== "select") workspace.useTool(SELECT_TOOL);
      else if (following !== null && selection.items.length + selection.links.length === 0)
        workspace.set({ following: null });
      else workspace.select([]);
    },
  },
];

function allLocked(context: ActionContext): boolean {
  const items = selectedItems(context);
  return items.length > 0 && items.every((item) => item.locked);
}
