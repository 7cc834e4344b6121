import { type Consequence, sayMoney } from "@throughline/engine";
import { BOARD_EDIT, type PresenceEdit } from "@throughline/protocol";
import { itemName } from "../panels/item-name.ts";
import type { BoardSession } from "../session/session-context.ts";
import { sayEdit } from "./say-move.ts";
import { subjectOf } from "./subjects-of.ts";

/** What is moved and by how much, for the head of a line: “Sample caching system” and “+13 weeks”. */
export function sayTrial(
  session: Pick<BoardSession, "live" | "figures">,
  edits: readonly PresenceEdit[],
): { readonly what: string; readonly size: string } {
  const setting = saySetting(session, edits);
  if (setting) return setting;
  const sizes = new Set<string>();
  for (const edit of edits) {
    const subject = subjectOf(session, edit.id);
    const size = subject ? sayEdit(subject, edit) : "";
    if (size !== "") sizes.add(size);
  }
  const [first] = edits;
  const what = edits.length === 1 && first ? nameOf(session, first.id) : `${edits.length} cards`;
  const [size = ""] = sizes;
  return { what, size: sizes.size > 1 ? `about ${size}` : size };
}

/** What an edit is about: a card, or the two cards that a link joins. */
function nameOf({ live }: Pick<BoardSession, "live">, id: string): string {
  const link = live.links.get(id);
  if (!link) return `“${itemName(live.items.get(id))}”`;
  return `“${itemName(live.items.get(link.from))}” → “${itemName(live.items.get(link.to))}”`;
}

/** A budget, or an order by hand: what is tried out of the board as a whole; null when it is of cards alone. */
function saySetting({ live }: Pick<BoardSession, "live">, edits: readonly PresenceEdit[]) {
  const board = edits.find(({ id }) => id === BOARD_EDIT);
  if (!board) return null;
  const { currency } = live.meta();
  if (typeof board.budget === "number")
    return { what: "a budget of", size: sayMoney(board.budget, currency) };
  const isOrder = edits.some(({ rank }) => rank !== undefined);
  return isOrder ? { what: "a new order", size: "" } : { what: "a setting of the board", size: "" };
}

/** Whether a consequence follows from what was done, and is not what was done itself (which weighs below 1). */
export function followsFrom(change: Consequence): boolean {
  return change.weight >= 1;
}
