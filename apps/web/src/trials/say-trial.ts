import type { Consequence } from "@throughline/engine";
import type { PresenceEdit } from "@throughline/protocol";
import { itemName } from "../panels/item-name.ts";
import type { BoardSession } from "../session/session-context.ts";
import { sayEdit } from "./say-move.ts";
import { subjectOf } from "./subjects-of.ts";

/** What is moved and by how much, for the head of a line: “Sample caching system” and “+13 weeks”. */
export function sayTrial(
  session: Pick<BoardSession, "live" | "figures">,
  edits: readonly PresenceEdit[],
): { readonly what: string; readonly size: string } {
  const sizes = new Set<string>();
  for (const edit of edits) {
    const subject = subjectOf(session, edit.id);
    const size = subject ? sayEdit(subject, edit) : "";
    if (size !== "") sizes.add(size);
  }
  const [first] = edits;
  const what =
    edits.length === 1 && first ? `“${itemName(session.live.items.get(first.id))}”` : `${edits.length} cards`;
  const [size = ""] = sizes;
  return { what, size: sizes.size > 1 ? `about ${size}` : size };
}

/** Whether a consequence follows from what was done, and is not what was done itself (which weighs below 1). */
export function followsFrom(change: Consequence): boolean {
  return change.weight >= 1;
}
