import {
  Command,
  EyeOff,
  Grid3x3,
  HeartPulse,
  History,
  Keyboard,
  Map as MapIcon,
  Maximize,
  Moon,
  PanelRight,
  Scan,
  Search,
  Table2,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import type { WorkspaceState } from "../workspace/workspace.ts";
import type { Action, ActionContext } from "./action.ts";
import { currentPlatform, showKeys } from "./show-keys.ts";
import { switchSidePanel } from "./switch-side-panel.ts";

type Switch = {
  [K in keyof WorkspaceState]: WorkspaceState[K] extends boolean ? K : never;
}[keyof WorkspaceState];

const ZOOM_STEP = 1.25;

/** An action that turns a part of the view on and off. */
function toggle(name: Switch, action: Omit<Action, "group" | "checked" | "run">): Action {
  return {
    ...action,
    group: "view",
    checked: ({ workspace }) => workspace.get()[name],
    run: ({ workspace }) => workspace.set({ [name]: !workspace.get()[name] }),
  };
}

const hasSelection = ({ workspace }: ActionContext) => workspace.get().selection.items.length > 0;

/** What this person sees, and how large. Nothing here changes the board. */
export const viewActions: readonly Action[] = [
  {
    id: "palette",
    label: "Find an action or a card",
    group: "view",
    icon: Command,
    keys: ["Mod+K", "Mod+/"],
    whileTyping: true,
    run: ({ workspace }) => workspace.set({ dialog: "palette", menu: null }),
  },
  {
    id: "search",
    label: "Search the board",
    group: "view",
    icon: Search,
    keys: ["Mod+F"],
    whileTyping: true,
    checked: ({ workspace }) => workspace.get().searchOpen,
    run: ({ workspace }) => workspace.set({ searchOpen: true, interfaceHidden: false }),
  },
  {
    id: "zoom-in",
    label: "Zoom in",
    group: "view",
    icon: ZoomIn,
    keys: ["Mod+Plus", "Mod+="],
    whileTyping: true,
    run: ({ workspace }) => workspace.camera?.zoomBy(ZOOM_STEP),
  },
  {
    id: "zoom-out",
    label: "Zoom out",
    group: "view",
    icon: ZoomOut,
    keys: ["Mod+Minus"],
    whileTyping: true,
    run: ({ workspace }) => workspace.camera?.zoomBy(1 / ZOOM_STEP),
  },
  {
    id: "zoom-100",
    label: "Zoom to 100 %",
    group: "view",
    keys: ["Shift+0", "Mod+0"],
    run: ({ workspace }) => workspace.camera?.zoomTo(1),
  },
  {
    id: "fit-board",
    label: "Show the whole board",
    group: "view",
    icon: Maximize,
    keys: ["Shift+1"],
    menus: ["board"],
    run: ({ workspace }) => workspace.camera?.fit(),
  },
  {
    id: "fit-selection",
    label: "Show the selection",
    group: "view",
    icon: Scan,
    keys: ["Shift+2"],
    menus: ["item", "selection"],
    enabled: hasSelection,
    run: ({ workspace }) => workspace.camera?.fit(workspace.get().selection.items),
  },
  toggle("inspectorOpen", { id: "inspector", label: "Inspector", icon: PanelRight, keys: ["I"] }),
  toggle("registerOpen", { id: "register", label: "Register", icon: Table2, keys: ["Mod+Shift+E"] }),
  {
    id: "health",
    label: "Health of the plan",
    group: "view",
    icon: HeartPulse,
    keys: ["Shift+H"],
    ...switchSidePanel("health"),
  },
  {
    id: "changes",
    label: "What changed",
    group: "view",
    icon: History,
    keys: ["Shift+C"],
    ...switchSidePanel("changes"),
  },
  toggle("minimapOpen", { id: "minimap", label: "Overview map", icon: MapIcon }),
  toggle("gridShown", { id: "grid", label: "Grid", icon: Grid3x3, keys: ["Mod+'"], menus: ["board"] }),
  {
    id: "hide-interface",
    label: "Hide the interface",
    group: "view",
    icon: EyeOff,
    keys: ["Mod+."],
    menus: ["board"],
    checked: ({ workspace }) => workspace.get().interfaceHidden,
    labelNow: ({ workspace }) =>
      workspace.get().interfaceHidden ? "Show the interface" : "Hide the interface",
    run: ({ workspace, notify }) => {
      const hide = !workspace.get().interfaceHidden;
      workspace.set({ interfaceHidden: hide });
      if (hide)
        notify(`Only the board is shown. ${showKeys("Mod+.", currentPlatform())} brings the rest back.`);
    },
  },
  {
    id: "theme",
    label: "Switch between light and dark",
    group: "view",
    icon: Moon,
    enabled: ({ toggleTheme }) => toggleTheme !== undefined,
    run: ({ toggleTheme }) => toggleTheme?.(),
  },
  {
    id: "help",
    label: "Keys and gestures",
    group: "view",
    icon: Keyboard,
    keys: ["?"],
    run: ({ workspace }) => workspace.set({ dialog: "help", menu: null }),
  },
];
