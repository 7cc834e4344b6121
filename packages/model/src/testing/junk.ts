import fc from "fast-check";

/** Anything a hostile or broken writer may have put into a document. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    10n,
    nested(2000),
    JSON.parse('{"__proto__":{"kind":"goal"}}'),
    "2026-02-30",
    "",
  ),
);

/** A record with plausible keys and junk under them. */
export function junkRecord(keys: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const name = fc.oneof(
    fc.constantFrom(...keys),
    fc.tuple(fc.constantFrom(...keys), fc.string()).map(([field, key]) => `${field}:${key}`),
    fc.constantFrom("__proto__", "constructor", "kind", "toString"),
  );
  return fc.array(fc.tuple(name, junk), { maxLength: 12 }).map((entries) => Object.fromEntries(entries));
}

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}
