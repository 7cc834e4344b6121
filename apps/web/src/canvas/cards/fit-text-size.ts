const SIZES = [32, 28, 24, 21, 18, 16, 14, 12] as const;
const LINE = 1.3;
/** Average width of a letter against the size of the type. */
const LETTER = 0.55;

/** The largest type size, in board units, at which a text fits into a box by a count of letters. */
export function fitTextSize(text: string, width: number, height: number): number {
  for (const size of SIZES) {
    const perLine = Math.max(1, Math.floor(width / (size * LETTER)));
    const longest = Math.max(0, ...text.split(/\s+/).map((word) => word.length));
    if (longest > perLine && size > 14) continue;
    if (linesOf(text, perLine) * size * LINE <= height) return size;
  }
  return SIZES[SIZES.length - 1] ?? 12;
}

function linesOf(text: string, perLine: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/\s+/)) {
      if (used > 0 && used + 1 + word.length > perLine) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      while (used > perLine) {
        lines += 1;
        used -= perLine;
      }
    }
  }
  return lines;
}
