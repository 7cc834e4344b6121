/**
 * A text of several lines stands in a board file as `{"$text": ["first", "second"]}`, so that a changed line
 * is one line of a difference. An object that happens to look so gets one more `$`, so nothing is ambiguous.
 */
const LINES = /^\$+text$/;

/** What to write for a stored value. */
export function toLines(value: unknown): unknown {
  if (typeof value === "string") return value.includes("\n") ? { $text: value.split("\n") } : value;
  const key = onlyKey(value);
  return key === undefined ? value : { [`$${key}`]: (value as Record<string, unknown>)[key] };
}

/** The stored value that `toLines` was given. */
export function fromLines(written: unknown): unknown {
  const key = onlyKey(written);
  if (key === undefined) return written;
  const inner = (written as Record<string, unknown>)[key];
  if (key !== "$text") return { [key.slice(1)]: inner };
  const isText = Array.isArray(inner) && inner.every((line) => typeof line === "string");
  return isText ? inner.join("\n") : undefined;
}

/** True for what `toLines` makes of a text of several lines. */
export function isLines(written: unknown): written is { readonly $text: readonly string[] } {
  return onlyKey(written) === "$text";
}

function onlyKey(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  const key = keys[0];
  return keys.length === 1 && key !== undefined && LINES.test(key) ? key : undefined;
}
