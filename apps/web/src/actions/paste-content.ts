import { addItems, type NewItem, pasteRecords } from "@throughline/board";
import { type PastedEntry, readPastedList } from "@throughline/formats";
import { cardSize, defaultSize, type Item, type ItemKind, type Pair } from "@throughline/model";
import type { Rect } from "../workspace/camera.ts";
import { sectionAt } from "../workspace/section-at.ts";
import type { ActionContext } from "./action.ts";
import { readClipboardRecords } from "./clipboard-text.ts";
import { reportResult } from "./report-result.ts";
import { gridPlaces } from "./tidy-grid.ts";
import { wantedPoint } from "./wanted-point.ts";

/**
 * Puts what is on the clipboard onto the board, as one step, and selects it: copied cards as they were,
 * any other text as one note for each line.
 */
export function pasteContent(context: ActionContext, content: { html: string; plain: string }): void {
  const copied = readClipboardRecords(content.html);
  if (copied && Object.keys(copied.items).length > 0) {
    const result = pasteRecords(context.session.board, copied, { anchor: wantedPoint(context) });
    reportResult(context, result);
    if (result.ok) context.workspace.select(result.items, result.links);
    return;
  }
  const list = readPastedList(content.plain);
  if (list.entries.length === 0) {
    context.notify("There is nothing on the clipboard that can become a card.");
    return;
  }
  addEntries(context, "note", list);
}

/** Adds one card for each entry around the place where new things appear, as one step, and selects them. */
export function addEntries(
  context: ActionContext,
  kind: ItemKind,
  { entries, leftOut }: { readonly entries: readonly PastedEntry[]; readonly leftOut: number },
): boolean {
  const { board, live, peers } = context.session;
  const author = peers.me().user.name;
  const cards = cardsFor(entries, kind, wantedPoint(context)).map((card) => ({
    ...card,
    section: sectionAt(live.items, [card.pos[0] + 8, card.pos[1] + 8]),
    values: { ...card.values, author },
  }));
  const result = addItems(board, cards);
  if (!reportResult(context, result) || !result.ok) return false;
  context.workspace.select(result.changed);
  showWhole(context, result.changed);
  if (leftOut > 0) {
    context.notify(
      `${entries.length} cards were added; ${leftOut} further lines were too many for one paste.`,
    );
  }
  return true;
}

/** Moves the view when not all of some new cards are in it: whoever added them wants to see them. */
function showWhole({ session, workspace }: ActionContext, ids: readonly string[]): void {
  const view = workspace.camera?.view();
  const whole = view && ids.every((id) => isInView(session.live.items.get(id), view));
  if (view && !whole) workspace.camera?.fit(ids);
}

function isInView(item: Item | undefined, view: Rect): boolean {
  if (!item) return true;
  const [width, height] = cardSize(item);
  const [x, y] = [item.pos[0] - view.x, item.pos[1] - view.y];
  return x >= 0 && y >= 0 && x + width <= view.width && y + height <= view.height;
}

/** One card for each entry, in a grid around a point. */
function cardsFor(entries: readonly PastedEntry[], kind: ItemKind, at: Pair): readonly NewItem[] {
  const size = defaultSize(kind);
  const places = gridPlaces(entries.length, size, at);
  return entries.map(({ title, description }, index): NewItem => {
    const card = { kind, pos: places[index] ?? at, title };
    return description === "" ? card : { ...card, values: { description } };
  });
}
