import { type LinkOf, type Offer, subjectOf } from "@throughline/model";

/**
 * What people offer for a dependency and the plan does not say yet, by the time it was said. An offer under a key
 * that names nobody is nobody's, and passed over.
 */
export function openOffers(
  offers: ReadonlyMap<string, Offer>,
  link: Pick<LinkOf<"dependency">, "id" | "promised" | "needed">,
): readonly Offer[] {
  return [...offers.values()]
    .filter((offer) => offer.author !== null && subjectOf(offer.key) === link.id && isNew(offer, link))
    .sort((one, other) => one.written - other.written || (one.key < other.key ? -1 : 1));
}

function isNew(offer: Offer, { promised, needed }: Pick<Offer, "promised" | "needed">): boolean {
  return (
    (offer.promised !== null && offer.promised !== promised) ||
    (offer.needed !== null && offer.needed !== needed)
  );
}
