import { authorOf, isId, subjectOf } from "@throughline/model";

/**
 * The id of the card that a proposal becomes, the same on every screen, so that two people who turn it into a card at
 * once make one. Empty for a key that nobody's proposal has.
 */
export function itemIdOf(proposal: string): string {
  const author = authorOf(proposal);
  if (author === null) return "";
  const id = `p${author}${subjectOf(proposal).replaceAll(/[^A-Za-z0-9_-]/g, "-")}`.slice(0, 64);
  return isId(id) ? id : "";
}
