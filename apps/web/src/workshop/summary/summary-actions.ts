import { NotebookText } from "lucide-react";
import type { Action } from "../../actions/action.ts";
import { switchSidePanel } from "../../actions/switch-side-panel.ts";

/** Opens what the session leaves behind. */
export const summaryActions: readonly Action[] = [
  {
    id: "session-summary",
    label: "Summary of the session",
    group: "workshop",
    icon: NotebookText,
    keys: ["Shift+S"],
    ...switchSidePanel("summary"),
  },
];
