import type { Vote } from "@throughline/model";

/**
 * A short mark of what a ballot says and when it was written, sealed or not: another one as soon as either changes.
 * It tells a second thought from the ballot that was counted; it is no proof against somebody who makes up a ballot
 * with the same mark (FNV-1a, twice 32 bits).
 */
export function markBallot({ dots, sealed, written }: Pick<Vote, "dots" | "sealed" | "written">): string {
  const said = sealed !== "" ? sealed : JSON.stringify(Object.entries(dots ?? {}).sort(byFirst));
  const text = `${written} ${said}`;
  return [0x811c9dc5, 0x01000193].map((start) => hash(text, start).toString(16).padStart(8, "0")).join("");
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

function byFirst([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
