/** One thing that stands in a column: where its middle would best be, and its height. */
export interface Row {
  /** Null where it does not matter: it then follows the one above. */
  readonly wanted: number | null;
  readonly height: number;
}

/**
 * The upper edges of rows in their order, at least `gap` apart and between 0 and `until`, as near to where they
 * would best be as that allows (least squares). The caller sees to it that all of them fit.
 *
 * Method: pooling adjacent violators (isotonic regression) after taking off what stands above each row.
 */
export function spreadRows(rows: readonly Row[], gap: number, until: number): readonly number[] {
  const offsets: number[] = [];
  const blocks: { sum: number; weight: number; count: number }[] = [];
  let above = 0;
  for (const { wanted, height } of rows) {
    offsets.push(above);
    const before = blocks.at(-1);
    const weight = wanted === null ? 1e-6 : 1;
    const at = wanted === null ? (before ? before.sum / before.weight : 0) : wanted - height / 2 - above;
    let block = { sum: at * weight, weight, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.weight > block.sum / block.weight; ) {
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        count: last.count + block.count,
      };
      last = blocks.at(-1);
    }
    blocks.push(block);
    above += height + gap;
  }
  const room = Math.max(0, until - (above - gap));
  const tops: number[] = [];
  for (const { sum, weight, count } of blocks) {
    const shift = Math.round(Math.min(room, Math.max(0, sum / weight)));
    for (let one = 0; one < count; one++) tops.push(shift + (offsets[tops.length] ?? 0));
  }
  return tops;
}
