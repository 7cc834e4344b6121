import { Handshake } from "lucide-react";
import type { Action } from "../../actions/action.ts";
import { switchSidePanel } from "../../actions/switch-side-panel.ts";

/** Opens what teams promise and need. */
export const giveGetActions: readonly Action[] = [
  {
    id: "give-get",
    label: "Give and get",
    group: "workshop",
    icon: Handshake,
    keys: ["Shift+G"],
    ...switchSidePanel("give-get"),
  },
];
