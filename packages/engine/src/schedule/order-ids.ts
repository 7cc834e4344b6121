/** Room for two thousand million places beside a hash of 21 bits keeps a key exact in a double. */
const PLACES = 2 ** 31;

/**
 * An order of distinct ids that depends on nothing but the ids: by a hash (FNV-1a, 32 bits), then by the id.
 * The result holds indexes of `ids`. Much faster than sorting strings, and as good where any fixed order will do.
 */
export function orderIds(ids: readonly string[]): Int32Array {
  const size = ids.length;
  const hashes = new Uint32Array(size);
  const keys = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const hash = hashText(ids[i] as string);
    hashes[i] = hash;
    keys[i] = (hash >>> 11) * PLACES + i;
  }
  keys.sort();
  const order = new Int32Array(size);
  for (let i = 0; i < size; i++) order[i] = (keys[i] as number) % PLACES;
  for (let from = 0; from < size; ) {
    const bucket = Math.floor((keys[from] as number) / PLACES);
    let until = from + 1;
    while (until < size && Math.floor((keys[until] as number) / PLACES) === bucket) until++;
    if (until > from + 1) order.subarray(from, until).sort(byHashThenId);
    from = until;
  }
  return order;

  function byHashThenId(a: number, b: number): number {
    const difference = (hashes[a] as number) - (hashes[b] as number);
    if (difference !== 0) return difference;
    return (ids[a] as string) < (ids[b] as string) ? -1 : 1;
  }
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
