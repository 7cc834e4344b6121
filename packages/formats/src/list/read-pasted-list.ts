/** One line of a pasted list, cleaned: it becomes one card. */
export interface PastedEntry {
  /** At most 500 characters, as a title may have. */
  readonly title: string;
  /** The whole line when the title had to be cut; empty otherwise. */
  readonly description: string;
  /** 0 for the outermost lines, one more for each step of indentation. */
  readonly level: number;
}

export interface PastedList {
  readonly entries: readonly PastedEntry[];
  /** How many further lines there were that are too many for one paste. */
  readonly leftOut: number;
}

const MOST = 500;
const LONGEST_TITLE = 500;
const TAB_WIDTH = 4;
const MARKS: readonly RegExp[] = [
  /^[-*+•◦▪▫●○■□‣⁃–—·](\s+|$)/u,
  /^\[[ xX]?\](\s+|$)/u,
  /^[☐☑☒✓✔✗✘](\s+|$)/u,
  /^\(?\d{1,3}(\.\d{1,3})*[.)](\s+|$)/u,
  /^\(?[a-zA-Z]\)(\s+|$)/u,
];

/**
 * Reads a list that someone pastes, one line one card. Bullets, numbers and check boxes are taken off, empty
 * lines ignored, and of a line of table cells the first is the title. At most 500 lines are taken.
 */
export function readPastedList(text: string): PastedList {
  const entries: PastedEntry[] = [];
  const widths: number[] = [];
  let leftOut = 0;
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const cleaned = cleanLine(line);
    if (cleaned === "") continue;
    if (entries.length === MOST) {
      leftOut += 1;
      continue;
    }
    const title = cut(cleaned);
    const description = title === cleaned ? "" : cleaned;
    entries.push({ title, description, level: levelOf(indentation(line), widths) });
  }
  return { entries, leftOut };
}

function cleanLine(line: string): string {
  let rest = line.trim();
  for (let marks = 0; marks < 3; marks += 1) {
    const mark = MARKS.find((pattern) => pattern.test(rest));
    if (!mark) break;
    rest = rest.replace(mark, "");
  }
  const cell = rest.split("\t", 1)[0] ?? "";
  const quoted = /^"(.*)"$/su.exec(cell.trim());
  return (quoted && rest.includes("\t") ? (quoted[1] ?? "").replaceAll('""', '"') : cell).trim();
}

/** The level of a line, by the indentations of the lines it stands under. */
function levelOf(width: number, widths: number[]): number {
  while (widths.length > 0 && (widths.at(-1) ?? 0) >= width) widths.pop();
  widths.push(width);
  return widths.length - 1;
}

function indentation(line: string): number {
  let width = 0;
  for (const character of line) {
    if (character === "\t") width += TAB_WIDTH;
    else if (/\s/u.test(character)) width += 1;
    else break;
  }
  return width;
}

function cut(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const end = title.codePointAt(LONGEST_TITLE - 2) ?? 0;
  return `${title.slice(0, end > 0xffff ? LONGEST_TITLE - 2 : LONGEST_TITLE - 1).trimEnd()}…`;
}
