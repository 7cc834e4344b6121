import { MapPin, MessageSquare, MessageSquarePlus } from "lucide-react";
import type { Action, ActionContext } from "../../actions/action.ts";
import { switchSidePanel } from "../../actions/switch-side-panel.ts";
import { cardUnder, isOnMap } from "./anchor.ts";
import { beginThread, commentsViewOf, type Subject } from "./comments-view.ts";

/** What people do with comments. */
export const commentsActions: readonly Action[] = [
  {
    id: "comment",
    label: "Comment",
    group: "workshop",
    icon: MessageSquarePlus,
    keys: ["C"],
    menus: ["board", "item", "link", "selection"],
    talks: true,
    run: (context) => {
      const subject = wantedSubject(context);
      if (!subject) {
        context.notify("Here only cards can have comments: select one. On the map any place can.");
        return;
      }
      beginThread(context, subject);
    },
  },
  {
    id: "comments",
    label: "Comments",
    group: "workshop",
    icon: MessageSquare,
    ...switchSidePanel("comments"),
  },
  {
    id: "comment-pins",
    label: "Pins of comments",
    group: "workshop",
    icon: MapPin,
    checked: ({ workspace }) => commentsViewOf(workspace).getState().pinsShown,
    run: ({ workspace }) => commentsViewOf(workspace).setState((view) => ({ pinsShown: !view.pinsShown })),
  },
];

/** What is selected, or the card or the place at the menu or the pointer; on the map the middle of the view else. */
function wantedSubject({ session, workspace, menu }: ActionContext): Subject | null {
  const { items, links } = workspace.get().selection;
  const chosen = menu?.about === "board" ? undefined : (items[0] ?? links[0]);
  if (chosen !== undefined) return { on: chosen, at: null };
  const point = menu?.at ?? session.peers.me().cursor;
  const card = point && cardUnder({ session, workspace }, point);
  if (card) return { on: card, at: null };
  if (!isOnMap(workspace)) return null;
  const view = workspace.camera?.view();
  const [x, y] = point ?? (view ? [view.x + view.width / 2, view.y + view.height / 2] : [0, 0]);
  return { on: null, at: [Math.round(x), Math.round(y)] };
}
