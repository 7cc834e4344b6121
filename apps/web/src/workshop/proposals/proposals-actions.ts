import { PenLine, Presentation } from "lucide-react";
import type { Action, ActionContext } from "../../actions/action.ts";
import { readRoom } from "../run/room-now.ts";
import { closeActivity } from "../run/run-activity.ts";

/** The round of private writing that everyone is in and that is open. */
function openRound({ session }: ActionContext) {
  const { activity } = readRoom(session.liveTalk);
  return activity?.kind === "proposals" && activity.closed === null ? activity : null;
}

/** What people do in a round of private writing. */
export const proposalsActions: readonly Action[] = [
  {
    id: "write-proposal",
    label: "Write a proposal",
    icon: PenLine,
    group: "workshop",
    talks: true,
    enabled: (context) => openRound(context) !== null,
    run: ({ workspace }) => workspace.set({ sidePanel: "activity", menu: null }),
  },
  {
    id: "reveal-proposals",
    label: "Reveal what everyone wrote",
    icon: Presentation,
    group: "workshop",
    facilitates: true,
    enabled: (context) => openRound(context) !== null,
    async run(context) {
      const round = openRound(context);
      if (!round) return;
      const result = await closeActivity(context.session, round);
      if (result.ok) context.workspace.set({ sidePanel: "activity" });
      else context.notify(result.reason, "problem");
    },
  },
];
