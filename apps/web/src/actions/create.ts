import { addItem } from "@throughline/board";
import { type ItemKind, itemKinds, type Pair } from "@throughline/model";
import { defaultSize } from "../ui/card-size.ts";
import { kindIconOf } from "../ui/kind-icon.tsx";
import type { Action, ActionContext } from "./action.ts";
import { drawingKinds, kindGroups } from "./kind-groups.ts";
import { reportResult } from "./report-result.ts";

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

/** Adds an empty card with its middle at a point and starts typing its title. */
export function createAt(context: ActionContext, kind: ItemKind, middle: Pair): void {
  const [width, height] = defaultSize(kind);
  const pos: Pair = [Math.round(middle[0] - width / 2), Math.round(middle[1] - height / 2)];
  const result = addItem(context.session.board, { kind, pos });
  if (!reportResult(context, result) || !result.ok) return;
  context.workspace.select(result.changed);
  context.workspace.set({ editing: result.changed[0] ?? null });
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
      if (context.menu) createAt(context, kind, context.menu.at);
      else context.workspace.useTool({ name: "create", kind });
    },
  };
}

/** One action for each kind of card. From a menu it makes the card there, otherwise it takes up the tool. */
export const createActions: readonly Action[] = [
  ...drawingKinds,
  ...kindGroups.flatMap((group) => group.kinds),
].map(createAction);
