/** Present in every browser and in Node; declared here because this package knows neither. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** A new random id: a letter and 15 characters out of 64, 95 bits, so two people never make the same one. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let id = "";
  // The first is one of 32 letters, for an id must not start with two underscores.
  for (const byte of bytes) id += ALPHABET[byte & (id === "" ? 31 : 63)];
  return id;
}

/** True for a string that may key a record or an entry. `__proto__` and its kin are refused. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && ID_PATTERN.test(value) && !value.startsWith("__");
}
