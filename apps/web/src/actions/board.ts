import { FileDown, FilePlus2, House, Image, ImageDown, ListPlus, Share2 } from "lucide-react";
import { navigate } from "../route.ts";
import type { Dialog } from "../workspace/workspace.ts";
import type { Action } from "./action.ts";

function open(dialog: Dialog, action: Omit<Action, "group" | "run">): Action {
  return {
    ...action,
    group: "board",
    run: ({ workspace }) => workspace.set({ dialog, menu: null }),
  };
}

/** What concerns the board as a whole: who comes in, what goes in and out. */
export const boardActions: readonly Action[] = [
  open("share", { id: "share", label: "Share this board", icon: Share2 }),
  open("paste-list", {
    id: "paste-list",
    label: "Paste a list of cards",
    icon: ListPlus,
    writes: true,
    menus: ["board"],
  }),
  open("export", {
    id: "export",
    label: "Export",
    icon: ImageDown,
    keys: ["Mod+Shift+S"],
    menus: ["board", "selection"],
  }),
  {
    id: "copy-picture",
    label: "Copy as a picture",
    group: "board",
    icon: Image,
    keys: ["Alt+Shift+C"],
    menus: ["board", "item", "selection"],
    enabled: ({ session }) => session.live.items.size > 0,
    run: async (context) => (await import("../picture/export-board.ts")).copyPicture(context),
  },
  {
    id: "save-board-file",
    label: "Save the board as a file",
    group: "board",
    icon: FileDown,
    run: async (context) => (await import("../picture/export-board.ts")).saveBoardFile(context),
  },
  open("new-board", { id: "new-board", label: "New board", icon: FilePlus2 }),
  {
    id: "home",
    label: "All my boards",
    group: "board",
    icon: House,
    run: () => navigate("/"),
  },
];
