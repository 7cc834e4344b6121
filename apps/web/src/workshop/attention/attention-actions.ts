import { Hand, Magnet, MessageCircle, Presentation, SmilePlus, Undo2, UsersRound } from "lucide-react";
import type { Action, ActionContext } from "../../actions/action.ts";
import { bringEveryone, releaseEveryone } from "./bring.ts";
import { leavePresenting, present } from "./present/present.ts";
import { isHandUp, switchHand } from "./use-own-hand.ts";

const isBrought = ({ session }: ActionContext) => session.liveTalk.workshop().attention !== null;

/** How people in a workshop look at the same thing, and say small things without speaking. */
export const attentionActions: readonly Action[] = [
  {
    id: "bring-everyone",
    label: "Ask everyone to look with me",
    group: "workshop",
    icon: UsersRound,
    keys: ["Shift+B"],
    facilitates: true,
    run: ({ session, workspace }) => bringEveryone(session, workspace, "invite"),
  },
  {
    id: "take-everyone",
    label: "Take everyone along",
    group: "workshop",
    icon: Magnet,
    facilitates: true,
    run: ({ session, workspace }) => bringEveryone(session, workspace, "take"),
  },
  {
    id: "release-everyone",
    label: "Release everyone",
    group: "workshop",
    icon: Undo2,
    facilitates: true,
    enabled: isBrought,
    run: ({ session }) => releaseEveryone(session),
  },
  {
    id: "present",
    label: "Present",
    group: "workshop",
    icon: Presentation,
    keys: ["Shift+P"],
    checked: ({ workspace }) => workspace.get().presenting,
    labelNow: ({ workspace }) => (workspace.get().presenting ? "Stop presenting" : "Present"),
    run: ({ session, workspace }) => {
      if (workspace.get().presenting) leavePresenting(workspace);
      else present(session, workspace);
    },
  },
  {
    id: "raise-hand",
    label: "Raise your hand",
    group: "workshop",
    icon: Hand,
    keys: ["Shift+R"],
    checked: ({ session }) => isHandUp(session.peers),
    labelNow: ({ session }) => (isHandUp(session.peers) ? "Lower your hand" : "Raise your hand"),
    run: ({ session, notify }) => {
      switchHand(session);
      notify(isHandUp(session.peers) ? "Your hand is up. The same keys lower it." : "Your hand is down.");
    },
  },
  {
    id: "react",
    label: "React",
    group: "workshop",
    icon: SmilePlus,
    keys: ["E"],
    checked: ({ workspace }) => workspace.get().atCursor === "react",
    run: ({ workspace }) =>
      workspace.set({ atCursor: workspace.get().atCursor === "react" ? null : "react", menu: null }),
  },
  {
    id: "say",
    label: "Say something at the cursor",
    group: "workshop",
    icon: MessageCircle,
    keys: ["/"],
    checked: ({ workspace }) => workspace.get().atCursor === "say",
    run: ({ workspace }) => workspace.set({ atCursor: "say", menu: null }),
  },
];
