/** Remembers what was done to a map, and up to where that was acknowledged. */
export interface Witness {
  /** Note that a key was given a value, or deleted (`null`). Each key has one writer. Returns its place. */
  did(key: string, value: unknown): number;
  /** Note that everything this writer did up to a place is acknowledged. */
  acknowledge(writer: string, upto: number): void;
  /** How many changes were acknowledged. */
  acknowledged(): number;
  /** Everything in which this map contradicts what was acknowledged, in plain words; empty when it may be so. */
  contradictions(kept: Readonly<Record<string, unknown>>): string[];
}

interface Deed {
  readonly place: number;
  readonly value: unknown;
}

/** A witness of writers whose keys begin with their name and a slash. */
export function createWitness(): Witness {
  const deeds = new Map<string, Deed[]>();
  const promised = new Map<string, number>();
  let last = 0;

  const promisedOf = (key: string) => promised.get(key.split("/")[0] ?? "") ?? 0;

  return {
    did(key, value) {
      last += 1;
      const known = deeds.get(key) ?? [];
      known.push({ place: last, value });
      deeds.set(key, known);
      return last;
    },
    acknowledge(writer, upto) {
      promised.set(writer, Math.max(promised.get(writer) ?? 0, upto));
    },
    acknowledged() {
      let count = 0;
      for (const [key, known] of deeds) {
        count += known.filter(({ place }) => place <= promisedOf(key)).length;
      }
      return count;
    },
    contradictions(kept) {
      const found: string[] = [];
      for (const [key, known] of deeds) {
        const safe = known.filter(({ place }) => place <= promisedOf(key));
        // What was not acknowledged may have been kept or not, but nothing older than what was.
        const possible = [safe.at(-1)?.value ?? null, ...known.slice(safe.length).map(({ value }) => value)];
        const value = kept[key] ?? null;
        if (!possible.includes(value)) found.push(`${key} is ${value}, not ${possible.join(" or ")}`);
      }
      for (const key of Object.keys(kept)) if (!deeds.has(key)) found.push(`${key} was never written`);
      return found;
    },
  };
}
