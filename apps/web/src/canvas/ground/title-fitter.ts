/** Breaks titles into lines of a width and remembers the result, for measuring text is slow. */
export interface TitleFitter {
  /** At most `most` lines of at most `width` pixels in the font that is set; the last ends in … if cut. */
  fit(context: CanvasRenderingContext2D, text: string, width: number, most: number): readonly string[];
}

const KEPT = 20_000;

export function createTitleFitter(): TitleFitter {
  const known = new Map<string, readonly string[]>();
  return {
    fit(context, text, width, most) {
      const rounded = Math.floor(width / 2) * 2;
      const key = `${context.font}|${rounded}|${most}|${text}`;
      const found = known.get(key);
      if (found) return found;
      if (known.size > KEPT) known.clear();
      const lines = breakIntoLines(context, text, rounded, most);
      known.set(key, lines);
      return lines;
    },
  };
}

/** Line ends that people typed are kept; each line between them is broken by words. */
function breakIntoLines(
  context: CanvasRenderingContext2D,
  text: string,
  width: number,
  most: number,
): string[] {
  const paragraphs = text.split("\n").filter((paragraph) => paragraph.trim() !== "");
  const lines: string[] = [];
  for (const [place, paragraph] of paragraphs.entries()) {
    const left = most - lines.length;
    // The last line that fits stands for all that follows, so that its … says there is more.
    const isLast = left === 1;
    lines.push(...breakWords(context, isLast ? paragraphs.slice(place).join(" ") : paragraph, width, left));
    if (lines.length >= most) break;
  }
  return lines;
}

function breakWords(context: CanvasRenderingContext2D, text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/).filter(Boolean);
  for (const [place, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (context.measureText(longer).width <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1 || !line) {
      lines.push(cut(context, [line, ...words.slice(place)].filter(Boolean).join(" "), width));
      if (lines.length === most || !line) return lines;
      line = "";
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line) lines.push(lines.length < most ? cut(context, line, width) : line);
  return lines.slice(0, most);
}

function cut(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let [low, high] = [0, Math.min(text.length, 80)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (context.measureText(`${text.slice(0, middle)}…`).width <= width) low = middle;
    else high = middle - 1;
  }
  return low > 0 ? `${text.slice(0, low).trimEnd()}…` : "";
}
