/** One loaded document, as far as its place in memory goes. */
export interface LoadedRoom {
  readonly name: string;
  /** Its stored size in bytes. */
  readonly storedBytes: number;
  /** Since when nobody has been in it (milliseconds since 1970); `null` while it has to stay. */
  readonly idleSince: number | null;
}

/**
 * Bytes of heap for each stored byte of a document: 20 to 25 were measured on boards of 100 to 10,000 items,
 * and some more for an empty one.
 */
const heapPerStoredByte = 25;
const heapPerRoom = 32 * 1024;

/** About how much heap a document of this stored size takes, in bytes. */
export function estimateHeap(storedBytes: number): number {
  return heapPerRoom + heapPerStoredByte * storedBytes;
}

/**
 * Which rooms to let go of so that all of them together are estimated to take at most `mostBytes` of heap: those
 * that nobody is in, the longest left first. `fits` tells whether that is enough.
 */
export function chooseEvictions(
  rooms: readonly LoadedRoom[],
  mostBytes: number,
): { readonly evicted: readonly string[]; readonly fits: boolean } {
  let total = rooms.reduce((sum, { storedBytes }) => sum + estimateHeap(storedBytes), 0);
  const evicted: string[] = [];
  const idle = rooms.flatMap(({ idleSince, ...room }) =>
    idleSince === null ? [] : [{ ...room, idleSince }],
  );
  for (const { name, storedBytes } of idle.toSorted((a, b) => a.idleSince - b.idleSince)) {
    if (total <= mostBytes) break;
    evicted.push(name);
    total -= estimateHeap(storedBytes);
  }
  return { evicted, fits: total <= mostBytes };
}
