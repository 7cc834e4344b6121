import type { ThreePoint } from "@throughline/engine";
import * as v from "valibot";
import { checkPoints } from "./check-points.ts";

/** One person's word on one object: a number, three of them for a duration, or that they cannot say. */
export type Answer = number | ThreePoint | "?";

/** One person's words on the objects of an estimation, by their ids. */
export type Ballot = ReadonlyMap<string, Answer>;

export const EMPTY_BALLOT: Ballot = new Map();

/** A ballot as it is stored: what `estimates` keeps in the open, and what is sealed. */
export interface StoredBallot {
  readonly values: Record<string, number | [number, number, number]>;
  readonly abstained: string[];
}

const MOST = 1e15;
const number = v.pipe(v.number(), v.minValue(-MOST), v.maxValue(MOST));
const storedShape = v.object({
  values: v.record(v.string(), v.union([number, v.tuple([number, number, number])])),
  abstained: v.fallback(v.array(v.string()), (): string[] => []),
});

/** A ballot as it is stored, with its objects in the order of their ids, so that equal ballots are equal texts. */
export function storeBallot(ballot: Ballot): StoredBallot {
  const values: StoredBallot["values"] = {};
  const abstained: string[] = [];
  for (const [id, answer] of [...ballot].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (answer === "?") abstained.push(id);
    else if (typeof answer === "number") values[id] = answer;
    else values[id] = [answer.optimistic, answer.likely, answer.pessimistic];
  }
  return { values, abstained };
}

/** The ballot that something stored stands for; null for what is none. Points in the wrong order are left out. */
export function readBallot(stored: unknown): Ballot | null {
  const read = v.safeParse(storedShape, stored);
  if (!read.success) return null;
  const ballot = new Map<string, Answer>();
  for (const id of read.output.abstained) ballot.set(id, "?");
  for (const [id, value] of Object.entries(read.output.values)) {
    if (typeof value === "number") ballot.set(id, value);
    else {
      const point = { optimistic: value[0], likely: value[1], pessimistic: value[2] };
      if (checkPoints(point) === null) ballot.set(id, point);
    }
  }
  return ballot;
}
