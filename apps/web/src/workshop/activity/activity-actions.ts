import type { ActivityKind } from "@throughline/model";
import { ChartNoAxesColumn, type LucideIcon, PenLine, Radio, Timer } from "lucide-react";
import type { Action } from "../../actions/action.ts";
import { switchSidePanel } from "../../actions/switch-side-panel.ts";
import { activityView } from "./activity-view.ts";

function start(kind: ActivityKind, id: string, label: string, icon: LucideIcon): Action {
  return {
    id,
    label,
    icon,
    group: "workshop",
    facilitates: true,
    run: ({ session, workspace }) => {
      activityView(session).setState({ starting: kind });
      workspace.set({ sidePanel: "activity", menu: null });
    },
  };
}

/** What people do together: see what is open, and for facilitators, open something. */
export const activityActions: readonly Action[] = [
  {
    id: "activity-panel",
    label: "Now: votes, estimations, private writing",
    icon: Radio,
    group: "workshop",
    ...switchSidePanel("activity"),
  },
  start("dots", "start-vote", "Start a vote", ChartNoAxesColumn),
  start("durations", "start-estimation", "Start an estimation", Timer),
  start("proposals", "start-private-writing", "Start private writing", PenLine),
];
