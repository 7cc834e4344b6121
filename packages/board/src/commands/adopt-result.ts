import type { Pair } from "@throughline/model";
import type { Board } from "../board.ts";
import { cards, refuse } from "../change.ts";
import { derivedId } from "../derived-id.ts";
import { linkObjection } from "../link-records.ts";
import { asOneStep } from "../one-step.ts";
import { keysOnTop } from "../order.ts";
import { GONE_ITEM, isLocked, type Stored, storedItem } from "../records.ts";
import { insertItems, prepareItem } from "./add-items.ts";
import { addLink } from "./add-link.ts";
import { type AdoptedValue, checkAdopted, type LeftOut, readsSo } from "./check-adopted.ts";
import { setField } from "./set-field.ts";

/** How an agreement is kept in the plan. */
export interface AdoptedDecision {
  /** Made from what was agreed on, so that two who adopt the same make one decision; see `decisionId`. */
  readonly id: string;
  /** At most 500 characters, as the outcome. */
  readonly title: string;
  /** Where the card goes, in canvas units; a decision that is there already stays where it is. */
  readonly pos: Pair;
  readonly decidedBy: string;
  /** A calendar date. */
  readonly decidedOn: string;
  readonly reason: string;
  readonly options: string;
  readonly outcome: string;
}

/** What a group agreed on: fields to set, and the decision that says so. */
export interface Adoption {
  readonly values: readonly AdoptedValue[];
  /** Items the decision is about beside those it sets a value of. */
  readonly about?: readonly string[];
  readonly decision: AdoptedDecision;
}

export type AdoptResult =
  | {
      readonly ok: true;
      readonly changed: readonly string[];
      /** The id of the decision. */
      readonly decision: string;
      /** What was not written. */
      readonly left: readonly LeftOut[];
    }
  | { readonly ok: false; readonly reason: string };

/** The id of the decision that an activity of a workshop ends in: one for each activity, on every screen. */
export function decisionId(activity: string): string {
  return derivedId("decision", activity);
}

/**
 * Writes what a group agreed on and the decision that says so, which governs each card it concerns, as one step.
 * Values of cards that are gone or locked, or that their field does not take, are left out and told; when none is
 * left nothing is written. Without values it is the decision alone. Adopting more of the same result adds to the
 * decision that is there, unless somebody locked it.
 */
export function adoptResult(board: Board, { values, about = [], decision }: Adoption): AdoptResult {
  const left = values.flatMap((value) => checkAdopted(board, value) ?? []);
  const fit = values.filter((value) => !left.some((one) => one.id === value.id && one.field === value.field));
  if (values.length > 0 && fit.length === 0) return refuse(left[0]?.reason ?? GONE_ITEM);
  const { id, pos, title, ...said } = decision;
  const fields = { status: "decided", ...said };
  const stored = storedItem(board, id);
  const card = stored
    ? undefined
    : prepareItem(
        board,
        { id, kind: "decision", pos, title, values: fields },
        keysOnTop(board, 1)[0] ?? "a0",
      );
  if (card && !card.ok) return card;
  const amended = stored ? amendments(stored, id, fields) : [];
  const writes = [...fit, ...amended].filter((value) => !readsSo(board, value));
  const concerned = new Set([...fit.map((value) => value.id), ...about]);
  const links = missingLinks(board, id, concerned, stored !== undefined);
  if (!card && writes.length === 0 && links.length === 0)
    return { ok: true, changed: [], decision: id, left };
  const setCards = new Set(fit.map((value) => value.id)).size;
  const name = setCards === 0 ? "Record decision" : `Adopt result for ${cards(setCards)}`;
  asOneStep(board, name, () => {
    if (card) insertItems(board, [card]);
    for (const write of writes) setField(board, write.id, write.field, write.value);
    for (const link of links) addLink(board, link);
  });
  const items = new Set([...(card ? [id] : []), ...writes.map((write) => write.id)]);
  return { ok: true, changed: [...items, ...links.map((link) => link.id)], decision: id, left };
}

/** What the decision that is there shall say; its title and its place are people's own by now. */
function amendments(
  stored: Stored,
  id: string,
  fields: Readonly<Record<string, string>>,
): readonly AdoptedValue[] {
  if (isLocked(stored) || stored.get("kind") !== "decision") return [];
  return Object.entries(fields).map(([field, value]) => ({ id, field, value }));
}

function missingLinks(board: Board, from: string, concerned: ReadonlySet<string>, isThere: boolean) {
  return [...concerned]
    .map((to) => ({ kind: "governs", from, to, id: derivedId("governs", from, to) }) as const)
    .filter(({ id, to }) => to !== from && storedItem(board, to) !== undefined && !board.links.has(id))
    .filter((link) => !isThere || linkObjection(board, link) === undefined);
}
