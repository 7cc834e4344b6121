/** What people write where nobody is named yet. */
const NOBODY = new Set([
  "",
  "-",
  "?",
  "–",
  "n/a",
  "nobody",
  "none",
  "not named",
  "open",
  "tba",
  "tbd",
  "unknown",
]);

/** Whether a field for a person's name is empty, or says in some common way that nobody is named yet. */
export function namesNobody(name: string): boolean {
  return NOBODY.has(name.trim().toLowerCase());
}
