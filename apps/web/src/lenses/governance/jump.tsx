import type { Item } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import { showOnBoard } from "../../panels/show-on-board.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import css from "./panel.module.css";

/** The name of a card that leads to it. */
export function Jump({ item }: { readonly item: Item }) {
  const workspace = useWorkspace();
  return (
    <button type="button" className={css.jump} onClick={() => showOnBoard(workspace, [item.id])}>
      {itemName(item)}
    </button>
  );
}
