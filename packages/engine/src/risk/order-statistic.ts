/**
 * The value of a rank, 0 for the smallest, among the first `count` of `values`, which it reorders (Hoare's
 * selection, with the middle value as pivot). The caller ensures 0 ≤ rank < count and that there is no NaN.
 */
export function orderStatistic(values: Float64Array, count: number, rank: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) < pivot) left++;
      while ((values[right] as number) > pivot) right--;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left] = values[right] as number;
      values[right] = swapped;
      left++;
      right--;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return values[rank] as number;
  }
  return values[low] as number;
}
