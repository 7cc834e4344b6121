import * as v from "valibot";

/** Whose votes, and in what. */
export interface KeptPlace {
  readonly board: string;
  readonly person: string;
  readonly activity: string;
}

/** Dots of one person, by the id of each dot the item it is on. */
export type Dots = Readonly<Record<string, string>>;

/** What this browser keeps of a person's votes: the dots, and the text they were last sealed in. */
export interface KeptVotes {
  readonly dots: Dots;
  readonly sealed: string;
}

const shape = v.object({ dots: v.record(v.string(), v.string()), sealed: v.string() });

/** Keeps a person's own votes readable in this browser, where they are sealed everywhere else. */
export function keepVotes(
  place: KeptPlace,
  votes: KeptVotes,
  storage: () => Pick<Storage, "setItem"> = () => localStorage,
): void {
  try {
    storage().setItem(keyOf(place), JSON.stringify(votes));
  } catch {
    // A browser that stores nothing still has them on this page, and everyone has them sealed.
  }
}

/** What this browser kept; null when it kept nothing that can be read. */
export function readKeptVotes(
  place: KeptPlace,
  storage: () => Pick<Storage, "getItem"> = () => localStorage,
): KeptVotes | null {
  try {
    const read = v.safeParse(shape, JSON.parse(storage().getItem(keyOf(place)) ?? "null"));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The name under which this browser keeps them. */
export function keyOf({ board, person, activity }: KeptPlace): string {
  return `throughline.votes.${[board, person, activity].map(encodeURIComponent).join("/")}`;
}
