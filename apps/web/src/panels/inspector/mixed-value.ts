import type { Item } from "@throughline/model";

/** True when the cards do not all have the same value in a field. */
export function isMixed(items: readonly Item[], name: string): boolean {
  const [first, ...rest] = items.map((item) =>
    JSON.stringify((item as unknown as Readonly<Record<string, unknown>>)[name]),
  );
  return rest.some((value) => value !== first);
}
