import type { Estimate, Vote } from "@throughline/model";

/** What a ballot says and when: dots, or estimates. */
export type MarkedBallot =
  | Pick<Vote, "dots" | "sealed" | "written">
  | Pick<Estimate, "values" | "abstained" | "sealed" | "written">;

/**
 * A short mark of what a ballot says and when it was written, sealed or not: another one as soon as either changes.
 * It tells a second thought from the ballot that was counted; it is no proof against somebody who makes up a ballot
 * with the same mark (FNV-1a, twice 32 bits).
 */
export function markBallot(ballot: MarkedBallot): string {
  const text = `${ballot.written} ${ballot.sealed !== "" ? ballot.sealed : sayOpenly(ballot)}`;
  return [0x811c9dc5, 0x01000193].map((start) => hash(text, start).toString(16).padStart(8, "0")).join("");
}

function sayOpenly(ballot: MarkedBallot): string {
  if ("dots" in ballot) return JSON.stringify(Object.entries(ballot.dots ?? {}).sort(byFirst));
  return JSON.stringify([Object.entries(ballot.values ?? {}).sort(byFirst), [...ballot.abstained].sort()]);
}

function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    // Turned, so that the two halves differ for more than where they start.
    value = (value << 5) | (value >>> 27);
  }
  return value >>> 0;
}

function byFirst([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
