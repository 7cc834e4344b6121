import { LOCAL, moveItems, resizeItem } from "@throughline/board";
import type { ActionContext } from "../actions/action.ts";
import { buildLayoutGraph } from "./layout-graph.ts";
import { type LayoutMoves, readLayout } from "./layout-moves.ts";

const NAME = "Tidy up layout";

/**
 * Lays out the given items, or the whole board, from left to right along their arrows, and writes the
 * places as one step. What others moved meanwhile is moved with the rest.
 */
export async function layOutBoard(context: ActionContext, ids?: readonly string[]): Promise<void> {
  const { items, links } = context.session.live;
  const graph = buildLayoutGraph({ items, links: links.values(), ...(ids && { ids }) });
  if ((graph.children?.length ?? 0) === 0) {
    context.notify("There is nothing to lay out: locked cards and pen strokes stay where they are.");
    return;
  }
  const { runLayout } = await import("./run-layout.ts");
  const result = await runLayout(graph);
  if (!result.ok) {
    context.notify(result.reason, "problem");
    return;
  }
  const refused = applyLayout(context, readLayout(result.graph, items));
  if (refused) context.notify(refused, "problem");
  else if (!ids) context.workspace.camera?.fit();
}

/** Writes sizes and places in one transaction, which the move, coming last, names. Returns why not, if not. */
function applyLayout({ session }: ActionContext, { moves, sizes }: LayoutMoves): string | undefined {
  if (!session.canEdit()) return "This board cannot be changed right now. No card was moved.";
  let refused: string | undefined;
  session.board.doc.transact(() => {
    for (const [id, size] of sizes) {
      const item = session.live.items.get(id);
      if (item) resizeItem(session.board, id, item.pos, size);
    }
    const moved = moveItems(session.board, moves, { name: NAME });
    if (!moved.ok) refused = moved.reason;
  }, LOCAL);
  return refused;
}
