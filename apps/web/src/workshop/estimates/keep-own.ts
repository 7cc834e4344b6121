import * as v from "valibot";
import { readBallot, storeBallot } from "./ballot.ts";
import type { OwnEstimates } from "./own-estimates.ts";

/** Whose estimates, and in what. */
export interface KeptPlace {
  readonly board: string;
  readonly person: string;
  readonly activity: string;
}

const line = v.pipe(v.string(), v.maxLength(60));
const shape = v.object({
  ballot: v.unknown(),
  typed: v.fallback(v.record(v.string(), v.tuple([line, line, line])), {}),
  isSent: v.fallback(v.boolean(), false),
  sealed: v.fallback(v.string(), ""),
});

/** Keeps a person's estimates readable in this browser, where they are sealed everywhere else. */
export function keepOwn(
  place: KeptPlace,
  { ballot, ...rest }: OwnEstimates,
  storage: () => Pick<Storage, "setItem"> = () => localStorage,
): void {
  try {
    storage().setItem(keyOf(place), JSON.stringify({ ballot: storeBallot(ballot), ...rest }));
  } catch {
    // A browser that stores nothing still has them on this page, and everyone has them sealed.
  }
}

/** What this browser kept; null when it kept nothing that can be read. */
export function readKept(
  place: KeptPlace,
  storage: () => Pick<Storage, "getItem"> = () => localStorage,
): OwnEstimates | null {
  try {
    const read = v.safeParse(shape, JSON.parse(storage().getItem(keyOf(place)) ?? "null"));
    const ballot = read.success ? readBallot(read.output.ballot) : null;
    return read.success && ballot ? { ...read.output, ballot } : null;
  } catch {
    return null;
  }
}

/** The name under which this browser keeps them. */
export function keyOf({ board, person, activity }: KeptPlace): string {
  return `throughline.estimates.${[board, person, activity].map(encodeURIComponent).join("/")}`;
}
