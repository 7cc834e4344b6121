import type { RawRecord } from "./read-fields.ts";

/**
 * A whole board as plain JSON values, exactly as stored: unknown fields and unknown kinds are kept, so
 * that writing it out and reading it in again loses nothing. `talk` holds the second document, if any.
 */
export interface BoardSnapshot {
  readonly meta: RawRecord;
  readonly items: Readonly<Record<string, RawRecord>>;
  readonly links: Readonly<Record<string, RawRecord>>;
  readonly talk?: Readonly<Record<string, RawRecord>>;
}

/** The deepest nesting of lists and objects that is kept; deeper values are hostile, not plans. */
const MAX_DEPTH = 16;

/**
 * A copy of a value as plain JSON: no `undefined`, functions, BigInt, NaN, infinity, -0 or keys that reach
 * into prototypes. Returns undefined where nothing can be kept. Never throws.
 */
export function toPlain(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  // Adding 0 makes -0 the 0 it would become in JSON.
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : undefined;
  if (typeof value !== "object" || depth >= MAX_DEPTH) return undefined;
  // Not `map`, which leaves holes as they are.
  if (Array.isArray(value)) return Array.from(value, (inner) => toPlain(inner, depth + 1) ?? null);
  if (value instanceof Uint8Array) return undefined;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith("__")) continue;
    const plain = toPlain(inner, depth + 1);
    if (plain !== undefined) copy[key] = plain;
  }
  return copy;
}
