import { type Board, type CommandResult, changeLinkKind, LOCAL, reverseLink } from "@throughline/board";
import { type LinkKind, linkKindNames, linkKinds } from "@throughline/model";
import { ArrowLeftRight, Waypoints } from "lucide-react";
import type { Action, ActionContext } from "./action.ts";
import { reportResult } from "./report-result.ts";
import { selectedLinks } from "./selected.ts";

/** Does the same to each selected arrow as one step, and says the first reason that stood in the way. */
function forEachLink(context: ActionContext, write: (board: Board, id: string) => CommandResult): void {
  const { board } = context.session;
  let refused: CommandResult | undefined;
  board.doc.transact(() => {
    for (const { id } of selectedLinks(context)) {
      const result = write(board, id);
      if (!result.ok) refused ??= result;
    }
  }, LOCAL);
  if (refused) reportResult(context, refused);
}

function means(kind: LinkKind): Action {
  const { label, verb } = linkKinds[kind];
  return {
    id: `link-kind-${kind}`,
    label: `Arrow means “${verb}”`,
    group: "edit",
    icon: Waypoints,
    under: { menu: "Arrow means", label: `${label}: “${verb}”` },
    writes: true,
    menus: ["link"],
    checked: (context) => {
      const links = selectedLinks(context);
      return links.length > 0 && links.every((link) => link.kind === kind);
    },
    enabled: (context) => selectedLinks(context).length > 0,
    run: (context) => forEachLink(context, (board, id) => changeLinkKind(board, id, kind)),
  };
}

/** What is done to arrows. */
export const linkActions: readonly Action[] = [
  {
    id: "reverse-link",
    label: "Reverse arrow",
    group: "edit",
    icon: ArrowLeftRight,
    writes: true,
    menus: ["link"],
    enabled: (context) => selectedLinks(context).length > 0,
    run: (context) => forEachLink(context, reverseLink),
  },
  ...linkKindNames.map(means),
];
