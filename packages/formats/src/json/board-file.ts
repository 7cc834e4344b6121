/** The version of the file format that this code writes, and the newest it reads. */
export const FILE_VERSION = 1;

/** Fields of an item that say where it is drawn and not what it means. */
export const GEOMETRY_KEYS: ReadonlySet<string> = new Set(["pos", "size", "z"]);

/** The entries of an object by key in code unit order, without keys that reach into prototypes. */
export function sortedEntries(object: object): [string, unknown][] {
  return Object.entries(object)
    .filter(([key, value]) => !key.startsWith("__") && value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

/** True for a JSON object: neither a list nor null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
