import { isLinkKind, type LinkKind, linkFields, linkKinds, linkTextKeys, newId } from "@throughline/model";
import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse } from "../change.ts";
import { linkObjection } from "../link-records.ts";
import { createStored, isFreeId, linkTexts, rawFromValues } from "../write-record.ts";

/** A link to make. What is left out gets the default of its field; `id` is made when left out. */
export interface NewLink {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly id?: string;
  /** Values of further fields by key, as the records show them. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Adds one link; `changed` is its id. A second one of the same kind between the same ends is refused. */
export function addLink(board: Board, link: NewLink): CommandResult {
  const prepared = prepareLink(board, link);
  if (!prepared.ok) return prepared;
  const objection = linkObjection(board, link);
  if (objection) return refuse(objection);
  change(board, `Add arrow “${linkKinds[link.kind].verb}”`, () => insertLink(board, prepared));
  return done([prepared.id]);
}

/** A new link, checked and ready to be written. */
export interface PreparedLink {
  readonly ok: true;
  readonly id: string;
  readonly kind: LinkKind;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** Checks a new link, but not its ends, and turns it into what is stored, without writing. */
export function prepareLink(
  board: Board,
  link: NewLink,
): PreparedLink | { readonly ok: false; readonly reason: string } {
  const { kind, from, to, label = "", id = newId() } = link;
  if (!isLinkKind(kind)) return refuse("This kind of arrow is not known here. Nothing was added.");
  if (!isFreeId(board.links, id)) return refuse("The id of the new arrow is taken. Nothing was added.");
  const result = rawFromValues(linkFields(kind), { ...link.values, label, from, to });
  if (!result.ok) return result;
  return { ok: true, id, kind, raw: { ...result.raw, kind } };
}

/** Writes a prepared link; inside a transaction only. */
export function insertLink(board: Board, { id, kind, raw }: PreparedLink): void {
  board.links.set(id, createStored(raw, linkTextKeys, linkTexts(kind)));
}
