/** A person's id on one board, as the server makes it: 16 letters, digits, `-` and `_`. */
const PERSON = /^[A-Za-z0-9_-]{16}$/;
const REST = /^[A-Za-z0-9_.-]{1,80}$/;

/**
 * The key of something that only its author may change: `@`, the author's id, a slash, and an id of its own. The server
 * keeps everyone else from writing under it, so the author is who the key says. The caller ensures that `person`
 * is an id the server gave.
 */
export function talkKey(person: string, id: string): string {
  return `@${person}/${id}`;
}

/** Whose a key is, or null for a key that is nobody's: what stands under it has no author and counts for nothing. */
export function authorOf(key: string): string | null {
  const slash = key.indexOf("/");
  if (slash < 0 || !key.startsWith("@")) return null;
  const person = key.slice(1, slash);
  return PERSON.test(person) && REST.test(key.slice(slash + 1)) ? person : null;
}

/** The part of a key behind its author, such as the activity a ballot belongs to; the whole key when it has none. */
export function subjectOf(key: string): string {
  return authorOf(key) === null ? key : key.slice(key.indexOf("/") + 1);
}
