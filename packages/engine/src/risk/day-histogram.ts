/** More whole days than this between the earliest and the latest value, and days share a bin. */
const MOST_BINS = 4096;
const FIRST_BINS = 64;
const ROUNDING = 1e-6;

/**
 * Counts of whole days, from which order statistics are exact without keeping the values. A spread of more than
 * 4,096 days (16 working years) is counted in bins of 2, 4, 8 … days, and a statistic is then the last day of its
 * bin. Bins begin at multiples of their width, so the counts never depend on the order in which days came.
 */
export interface DayHistogram {
  counts: Int32Array;
  /** The first bin's number; bin k holds the days from k·2^shift on. */
  origin: number;
  shift: number;
  total: number;
}

/** An empty histogram that expects days around `near`. */
export function createDayHistogram(near: number): DayHistogram {
  const origin = Math.floor(near) - FIRST_BINS / 4;
  return { counts: new Int32Array(FIRST_BINS), origin, shift: 0, total: 0 };
}

/**
 * Counts `count` moments from `at` on, each as the whole day that it completes: 4.2 and 5 as day 5. What is less
 * than a tenth of a second past a day still belongs to it, for times are sums and sums have rounding.
 */
export function countDays(histogram: DayHistogram, moments: Float64Array, at: number, count: number): void {
  const end = at + count;
  let moment = countInside(histogram, moments, at, end);
  while (moment < end) {
    makeRoom(histogram, dayOf(moments[moment] as number));
    moment = countInside(histogram, moments, moment, end);
  }
  histogram.total += count;
}

/** Counts as long as days fall on bins that are there, and gives the place of the first one that does not. */
function countInside(
  { counts, origin, shift }: DayHistogram,
  moments: Float64Array,
  at: number,
  end: number,
): number {
  const bins = counts.length;
  for (let moment = at; moment < end; moment++) {
    // Shifting right is dividing by 2^shift and rounding down.
    const bin = (dayOf(moments[moment] as number) >> shift) - origin;
    if (bin < 0 || bin >= bins) return moment;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return end;
}

/** To 32 bits, which positions and days never leave: whole numbers count faster. */
function dayOf(moment: number): number {
  return Math.ceil(moment - ROUNDING) | 0;
}

/**
 * The smallest day that at least `share` (above 0, up to 1) of the counted days do not exceed: the order
 * statistic of rank ceil(share·n). Null when nothing was counted.
 */
export function dayAtShare({ counts, origin, shift, total }: DayHistogram, share: number): number | null {
  if (total === 0) return null;
  const rank = Math.max(1, Math.ceil(share * total - 1e-9));
  let seen = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    seen += counts[bin] as number;
    if (seen >= rank) return (origin + bin + 1) * 2 ** shift - 1;
  }
  return null;
}

/** Share of the counted days that are `day` or earlier, 0 to 1; null when nothing was counted. */
export function shareUntil({ counts, origin, shift, total }: DayHistogram, day: number): number | null {
  if (total === 0) return null;
  const last = Math.min(counts.length - 1, Math.floor(day / 2 ** shift) - origin);
  let seen = 0;
  for (let bin = 0; bin <= last; bin++) seen += counts[bin] as number;
  return seen / total;
}

function makeRoom(histogram: DayHistogram, day: number): void {
  const { counts, origin, shift } = histogram;
  let first = 0;
  while (first < counts.length && counts[first] === 0) first++;
  let last = counts.length - 1;
  while (last > first && counts[last] === 0) last--;
  const empty = first === counts.length;
  const here = Math.floor(day / 2 ** shift);
  let low = empty ? here : Math.min(here, origin + first);
  let high = empty ? here : Math.max(here, origin + last);
  let wider = 0;
  while (high - low >= MOST_BINS) {
    wider++;
    low = Math.floor(low / 2);
    high = Math.floor(high / 2);
  }
  let size = FIRST_BINS;
  while (size < MOST_BINS && size < 2 * (high - low + 1)) size *= 2;
  const roomier = new Int32Array(size);
  const start = low - Math.floor((size - (high - low + 1)) / 2);
  for (let bin = first; bin <= last && !empty; bin++) {
    const target = Math.floor((origin + bin) / 2 ** wider) - start;
    roomier[target] = (roomier[target] as number) + (counts[bin] as number);
  }
  histogram.counts = roomier;
  histogram.origin = start;
  histogram.shift = shift + wider;
}
