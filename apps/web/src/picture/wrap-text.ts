/** Letters of like width in the product's typeface, as shares of the font size. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [
    /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|\p{Extended_Pictographic}/u,
    1.05,
  ],
  [/[iljI.,:;'’‘|!·]/, 0.29],
  [/[\sftr()[\]{}\-/]/, 0.37],
  [/[mwMW@%—]/, 0.9],
  [/\p{Lu}|[&+=#<>]/u, 0.7],
  [/\p{Nd}/u, 0.63],
];
const USUAL = 0.58;

/** About how wide a line is, in units of `size`'s unit; a little too much rather than too little. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? USUAL;
  return width * size;
}

/**
 * Breaks a text at its line ends and spaces into at most `most` lines of at most `width`. Words that are too long are broken, and a text
 * that does not fit ends in “…”. The same everywhere, for nothing is measured.
 */
export function wrapText(text: string, size: number, width: number, most: number): readonly string[] {
  if (most < 1) return [];
  const lines: string[] = [];
  for (const paragraph of text.trim().split("\n")) {
    let line = "";
    for (const word of paragraph.split(/[^\S\u00a0]+/).filter(Boolean)) {
      for (const piece of pieces(word, size, width)) {
        const joined = line === "" ? piece.text : `${line}${piece.glued ? "" : " "}${piece.text}`;
        if (line === "" || textWidth(joined, size) <= width) line = joined;
        else {
          lines.push(line);
          line = piece.text;
        }
        if (lines.length > most) return shorten(lines, most, size, width);
      }
    }
    lines.push(line);
  }
  if (lines.length > most) return shorten(lines, most, size, width);
  return lines.some((line) => line !== "") ? lines : [];
}

/** A word in parts that each fit on a line; all but the first are glued to what stands before. */
function pieces(word: string, size: number, width: number): { text: string; glued: boolean }[] {
  const found: { text: string; glued: boolean }[] = [];
  let text = "";
  for (const sign of word) {
    if (text !== "" && textWidth(text + sign, size) > width) {
      found.push({ text, glued: found.length > 0 });
      text = "";
    }
    text += sign;
  }
  found.push({ text, glued: found.length > 0 });
  return found;
}

function shorten(lines: readonly string[], most: number, size: number, width: number): readonly string[] {
  const kept = lines.slice(0, most);
  const last = Array.from(kept.pop() ?? "");
  while (last.length > 0 && textWidth(`${last.join("")}…`, size) > width) last.pop();
  return [...kept, `${last.join("").replace(/[\s·,]+$/u, "")}…`];
}
