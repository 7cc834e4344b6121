import { type ItemKind, type LinkKind, linkKinds, suggestLinkKinds } from "@throughline/model";

/** One way of linking two cards: the kind, and whether the arrow leaves the first or comes to it. */
export interface LinkChoice {
  readonly kind: LinkKind;
  readonly outgoing: boolean;
}

/**
 * The ways of linking a card with another, the likeliest first: what makes sense for these two kinds in
 * either direction, then a plain relation, then the rest.
 */
export function linkChoices(from: ItemKind, to: ItemKind): readonly LinkChoice[] {
  const out = suggestLinkKinds(from, to).map((kind) => ({ kind, outgoing: true }));
  const back = suggestLinkKinds(to, from).map((kind) => ({ kind, outgoing: false }));
  const until = (list: readonly LinkChoice[]) => list.findIndex((choice) => choice.kind === "relates");
  return [
    ...out.slice(0, until(out)),
    ...back.slice(0, until(back)),
    { kind: "relates", outgoing: true },
    ...out.slice(until(out) + 1),
    ...back.slice(until(back) + 1),
  ];
}

/** The sentence a choice makes: “This delivers Portal” or “Portal threatens this”. */
export function choiceSentence({ kind, outgoing }: LinkChoice, other: string): string {
  const { verb } = linkKinds[kind];
  return outgoing ? `This ${verb} “${other}”` : `“${other}” ${verb} this`;
}
