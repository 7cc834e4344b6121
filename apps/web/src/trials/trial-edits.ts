import type { ItemFigures } from "@throughline/engine";
import type { BoardMeta, Item } from "@throughline/model";
import type { PresenceEdit } from "@throughline/protocol";

/** What a drag in time asks for: the fields a drop would write, or why it cannot. */
export type TrialEdits = { readonly ok: true; readonly edits: readonly PresenceEdit[] } | Refusal;

/** Why it cannot be, in a sentence. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
}

/** What a drag in time needs to know about the card that is dragged. */
export interface TrialSubject {
  readonly item: Item;
  readonly figures: ItemFigures | undefined;
  readonly meta: BoardMeta;
}

/** Says why it cannot be. */
export function refuse(reason: string): Refusal {
  return { ok: false, reason };
}
