import { workshopActions } from "../workshop/workshop-actions.ts";
import type { Action } from "./action.ts";
import { arrangeActions } from "./arrange.ts";
import { boardActions } from "./board.ts";
import { colorActions, turnIntoActions } from "./change-cards.ts";
import { linkActions } from "./change-links.ts";
import { clipboardActions } from "./clipboard.ts";
import { createActions } from "./create.ts";
import { editActions } from "./edit.ts";
import { lensActions } from "./lenses.ts";
import { toolActions } from "./tools.ts";
import { viewActions } from "./view.ts";

/** Everything a person can do on a board, each once, in the order menus and the help sheet show it. */
export const allActions: readonly Action[] = [
  ...toolActions,
  ...createActions,
  ...clipboardActions,
  ...editActions,
  ...turnIntoActions,
  ...colorActions,
  ...linkActions,
  ...arrangeActions,
  ...viewActions,
  ...lensActions,
  ...workshopActions,
  ...boardActions,
];

const byId = new Map(allActions.map((action) => [action.id, action]));

/** The action of an id. Throws for an unknown one, which is a slip in our own code. */
export function actionOf(id: string): Action {
  const action = byId.get(id);
  if (!action) throw new Error(`There is no action "${id}".`);
  return action;
}
