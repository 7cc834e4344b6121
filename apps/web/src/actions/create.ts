import { type ItemKind, itemKinds } from "@throughline/model";
import { kindIconOf } from "../ui/kind-icon.tsx";
import { createItemAt } from "../workspace/create-item-at.ts";
import type { Action } from "./action.ts";
import { drawingKinds, kindGroups } from "./kind-groups.ts";

/** Letters of the kinds that are made most. C, E and / stay free for what other boards use them for. */
const letters: Readonly<Partial<Record<ItemKind, readonly string[]>>> = {
  note: ["N", "S"],
  text: ["T"],
  section: ["F"],
  goal: ["G"],
  benefit: ["B"],
  change: ["U"],
  project: ["J"],
  deliverable: ["O"],
  milestone: ["M"],
  risk: ["R"],
  stakeholder: ["W"],
  team: ["Y"],
  decision: ["D"],
};

/** The id of the action that makes a kind of card. */
export function createActionId(kind: ItemKind): string {
  return `create-${kind}`;
}

function createAction(kind: ItemKind): Action {
  const { label } = itemKinds[kind];
  const keys = letters[kind];
  return {
    id: createActionId(kind),
    label: `New ${label.toLowerCase()}`,
    group: "create",
    icon: kindIconOf(kind),
    kind,
    under: { menu: "New card", label },
    ...(keys && { keys }),
    writes: true,
    menus: ["board"],
    checked: ({ workspace }) => {
      const { tool } = workspace.get();
      return tool.name === "create" && tool.kind === kind;
    },
    run: (context) => {
      if (context.menu) createItemAt(context, kind, context.menu.at);
      else context.workspace.useTool({ name: "create", kind });
    },
  };
}

/** One action for each kind of card. From a menu it makes the card there, otherwise it takes up the tool. */
export const createActions: readonly Action[] = [
  ...drawingKinds,
  ...kindGroups.flatMap((group) => group.kinds),
].map(createAction);
