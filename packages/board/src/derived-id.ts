/** A different start for each quarter of the id, so that two texts that meet in one do not meet in the others. */
const STARTS = [0x811c9dc5, 0x01234567, 0x9e3779b9, 0x7f4a7c15];
const PRIME = 0x01000193;

/**
 * An id made from words, the same on every machine: two people who make the same thing at the same moment make one
 * record of it. Of 128 bits (four times FNV-1a), a letter first. Not a secret, and no proof against an enemy.
 */
export function derivedId(...words: readonly string[]): string {
  // A length before each word: “a”, “bc” is not “ab”, “c”.
  const text = words.map((word) => `${word.length}:${word}`).join("");
  return `d${STARTS.map((start) => digest(text, start)).join("")}`;
}

function digest(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  // The last characters have hardly spread yet.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(36).padStart(7, "0");
}
