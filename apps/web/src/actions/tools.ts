import { ArrowRight, Crosshair, Hand, Lock, MousePointer2, Pencil } from "lucide-react";
import type { Tool } from "../workspace/workspace.ts";
import type { Action, ActionContext } from "./action.ts";

const uses = (name: Tool["name"]) => (context: ActionContext) => context.workspace.get().tool.name === name;

/** What the pointer does on the board. Tools that make cards stand with `createActions`. */
export const toolActions: readonly Action[] = [
  {
    id: "tool-select",
    label: "Select",
    group: "tools",
    icon: MousePointer2,
    keys: ["V"],
    checked: uses("select"),
    run: ({ workspace }) => workspace.useTool({ name: "select" }),
  },
  {
    id: "tool-hand",
    label: "Move the view",
    group: "tools",
    icon: Hand,
    keys: ["H"],
    checked: uses("hand"),
    run: ({ workspace }) => workspace.useTool({ name: "hand" }),
  },
  {
    id: "tool-link",
    label: "Draw an arrow",
    group: "tools",
    icon: ArrowRight,
    keys: ["A", "L", "X"],
    writes: true,
    checked: uses("link"),
    run: ({ workspace }) => workspace.useTool({ name: "link", kind: "auto" }),
  },
  {
    id: "tool-pen",
    label: "Pen",
    group: "tools",
    icon: Pencil,
    keys: ["P"],
    writes: true,
    checked: uses("pen"),
    run: ({ workspace }) => workspace.useTool({ name: "pen" }),
  },
  {
    id: "tool-laser",
    label: "Laser pointer",
    group: "tools",
    icon: Crosshair,
    keys: ["K"],
    checked: uses("laser"),
    run: ({ workspace }) =>
      workspace.useTool({ name: workspace.get().tool.name === "laser" ? "select" : "laser" }),
  },
  {
    id: "keep-tool",
    label: "Keep the tool after use",
    group: "tools",
    icon: Lock,
    keys: ["Q"],
    checked: ({ workspace }) => workspace.get().toolKept,
    run: ({ workspace }) => workspace.set({ toolKept: !workspace.get().toolKept }),
  },
];
