/** A part of the sentence without its subject: the plain verb, and what stands behind it. */
export interface Clause {
  readonly verb: string;
  readonly rest: string;
  /** Good news in passing, said only where the weightiest news is not bad. */
  readonly aside?: true;
}

/** “moves the end …” after one subject, “move the end …” after several. */
export function sayClause({ verb, rest }: Clause, plural: boolean): string {
  if (plural) return `${verb} ${rest}`;
  return `${verb}${/(s|sh|ch|x|z)$/.test(verb) ? "es" : "s"} ${rest}`;
}
