import { asOneStep, type Board, type CommandResult, setLinkField } from "@throughline/board";
import type { CalendarDate, LinkOf, Offer } from "@throughline/model";

type Days = Pick<LinkOf<"dependency">, "id" | "promised" | "needed">;

/** Both sides take one day: promised, needed and agreed in one step. */
export function agreeOn(board: Board, link: string, day: CalendarDate): CommandResult {
  return setAll(board, link, "Agree on a day", { promised: day, needed: day, status: "agreed" });
}

/**
 * Takes the days of an offer into the plan in one step. Where both sides then have a day, and the promise comes in
 * time, the dependency is agreed with it.
 */
export function acceptOffer(
  board: Board,
  link: Days,
  offer: Pick<Offer, "promised" | "needed">,
): CommandResult {
  const promised = offer.promised ?? link.promised;
  const needed = offer.needed ?? link.needed;
  const fits = promised !== null && needed !== null && promised <= needed;
  return setAll(board, link.id, "Accept what was offered", {
    ...(offer.promised !== null && { promised }),
    ...(offer.needed !== null && { needed }),
    ...(fits && { status: "agreed" }),
  });
}

/** The days on which both sides could agree: the one needed, the one promised, the one the plan gives. */
export function daysToAgreeOn({
  promised,
  needed,
  computed,
}: Pick<Days, "promised" | "needed"> & { readonly computed: CalendarDate | null }): readonly CalendarDate[] {
  const days = [needed, promised, computed].filter((day) => day !== null);
  return [...new Set(days)];
}

function setAll(
  board: Board,
  id: string,
  name: string,
  values: Readonly<Record<string, unknown>>,
): CommandResult {
  return asOneStep(board, name, () => {
    for (const [field, value] of Object.entries(values)) {
      const result = setLinkField(board, id, field, value);
      if (!result.ok) return result;
    }
    return { ok: true, changed: [id] };
  });
}
