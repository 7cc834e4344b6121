import { groupIntoSection, moveItems, reorderItems, ungroupSection } from "@throughline/board";
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  Group,
  LayoutGrid,
  type LucideIcon,
  Network,
  Ungroup,
} from "lucide-react";
import { layOutBoard } from "../layout/lay-out-board.ts";
import { lensOf } from "../lenses/all-lenses.ts";
import { placesFreely } from "../lenses/places-freely.ts";
import type { Action, ActionContext } from "./action.ts";
import { alignItems, type Edge, type Move } from "./align-items.ts";
import { distributeItems } from "./distribute-items.ts";
import { reportResult } from "./report-result.ts";
import { hasOpenItems, openSelection } from "./selected.ts";
import { blockOf, selectedBlocks } from "./selected-blocks.ts";
import { tidyGrid } from "./tidy-grid.ts";

function move(context: ActionContext, moves: readonly Move[], name: string): void {
  reportResult(context, moveItems(context.session.board, moves, { name }));
}

function align(edge: Edge, key: string, label: string, icon: LucideIcon): Action {
  return {
    id: `align-${edge}`,
    label,
    group: "arrange",
    icon,
    keys: [`Alt+${key}`],
    under: { menu: "Align", label },
    writes: true,
    menus: ["selection"],
    enabled: (context) => selectedBlocks(context).length > 1,
    run: (context) => move(context, alignItems(selectedBlocks(context), edge), label),
  };
}

function distribute(axis: "horizontal" | "vertical", key: string, label: string, icon: LucideIcon): Action {
  return {
    id: `distribute-${axis}`,
    label,
    group: "arrange",
    icon,
    keys: [`Alt+Shift+${key}`],
    under: { menu: "Align", label },
    writes: true,
    menus: ["selection"],
    enabled: (context) => selectedBlocks(context).length > 2,
    run: (context) => move(context, distributeItems(selectedBlocks(context), axis), label),
  };
}

type Layer = "front" | "back" | "forward" | "backward";

function order(where: Layer, key: string, label: string, icon: LucideIcon): Action {
  return {
    id: `order-${where}`,
    label,
    group: "arrange",
    icon,
    keys: [key],
    under: { menu: "Order", label },
    writes: true,
    menus: ["item", "selection"],
    enabled: (context) => hasOpenItems(context),
    run: (context) => {
      const ids = openSelection(context).map((item) => item.id);
      reportResult(context, reorderItems(context.session.board, ids, where));
    },
  };
}

const sectionsOf = (context: ActionContext) =>
  openSelection(context).filter((item) => item.kind === "section");

/** Where cards stand, beside dragging them. */
const arranging: readonly Action[] = [
  align("left", "A", "Align left", AlignStartVertical),
  align("centre", "H", "Align centre", AlignCenterVertical),
  align("right", "D", "Align right", AlignEndVertical),
  align("top", "W", "Align top", AlignStartHorizontal),
  align("middle", "V", "Align middle", AlignCenterHorizontal),
  align("bottom", "S", "Align bottom", AlignEndHorizontal),
  distribute("horizontal", "H", "Distribute horizontally", AlignHorizontalSpaceAround),
  distribute("vertical", "V", "Distribute vertically", AlignVerticalSpaceAround),
  {
    id: "tidy-grid",
    label: "Tidy up into a grid",
    group: "arrange",
    icon: LayoutGrid,
    keys: ["Alt+Shift+G"],
    writes: true,
    menus: ["selection"],
    enabled: (context) => selectedBlocks(context).length > 1,
    run: (context) => move(context, tidyGrid(selectedBlocks(context)), "Tidy up into a grid"),
  },
  {
    id: "lay-out-selection",
    label: "Lay out selection along its arrows",
    group: "arrange",
    icon: Network,
    writes: true,
    menus: ["selection"],
    enabled: (context) => selectedBlocks(context).length > 1,
    run: (context) => layOutBoard(context, context.workspace.get().selection.items),
  },
  {
    id: "lay-out-board",
    label: "Lay out the whole board along its arrows",
    group: "arrange",
    icon: Network,
    writes: true,
    menus: ["board"],
    enabled: ({ session }) => session.live.items.size > 1,
    run: (context) => layOutBoard(context),
  },
  {
    id: "group",
    label: "Group into a section",
    group: "arrange",
    icon: Group,
    keys: ["Mod+G"],
    writes: true,
    menus: ["item", "selection"],
    enabled: (context) => hasOpenItems(context),
    run: (context) => {
      const blocks = selectedBlocks(context);
      const ids = blocks.map((block) => block.id);
      const result = groupIntoSection(context.session.board, ids, { rects: blocks });
      if (!reportResult(context, result) || !result.ok) return;
      const section = result.changed[0] ?? null;
      context.workspace.select(section === null ? [] : [section]);
      context.workspace.set({ editing: section });
    },
  },
  {
    id: "ungroup",
    label: "Take the section away",
    group: "arrange",
    icon: Ungroup,
    keys: ["Mod+Shift+G"],
    writes: true,
    menus: ["item", "selection"],
    enabled: (context) => sectionsOf(context).length > 0,
    run: (context) => {
      for (const section of sectionsOf(context)) {
        if (!reportResult(context, ungroupSection(context.session.board, section.id))) return;
      }
      context.workspace.select(openSelection(context).map((item) => blockOf(item).id));
    },
  },
  order("front", "]", "Bring to front", ArrowUpToLine),
  order("forward", "Alt+]", "Bring forward", ArrowUp),
  order("backward", "Alt+[", "Send backward", ArrowDown),
  order("back", "[", "Send to back", ArrowDownToLine),
];

/** On the map only: in any other lens a card's place has a meaning. */
export const arrangeActions: readonly Action[] = arranging.map((action) => ({
  ...action,
  enabled: (context) =>
    placesFreely(lensOf(context.workspace.get().lens)) && (action.enabled?.(context) ?? true),
}));
