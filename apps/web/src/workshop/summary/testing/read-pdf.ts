import { inflateSync } from "node:zlib";

/** What a test can find again in a PDF file that embeds its typefaces. */
export interface ReadPdf {
  readonly pages: number;
  /** Names of the embedded typefaces. */
  readonly fonts: readonly string[];
  /** All texts in the order in which they are drawn, a line break after each. */
  readonly text: string;
}

/** Reads a PDF as pdfmake writes it: one object after the other, streams deflated, glyphs of two bytes in hex. */
export function readPdf(file: Uint8Array): ReadPdf {
  const raw = Buffer.from(file).toString("latin1");
  const objects = new Map<string, string>();
  for (const [, id = "", body = ""] of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const letters = new Map<string, ReadonlyMap<string, string>>();
  for (const body of objects.values()) {
    for (const [, name = "", id = ""] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, map = ""] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "") ?? [];
      if (map !== "") letters.set(name, readLetters(streamOf(objects.get(map) ?? "")));
    }
  }
  const texts: string[] = [];
  for (const body of objects.values()) {
    if (body.includes("/Length") && !body.includes("/Subtype") && !body.includes("/Length1"))
      drawnIn(streamOf(body), letters, texts);
  }
  return {
    pages: [...raw.matchAll(/\/Type \/Page\n/g)].length,
    fonts: [...new Set([...raw.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, name = ""]) => name))],
    text: texts.join("\n"),
  };
}

function streamOf(body: string): string {
  const at = body.indexOf("stream\n");
  if (at < 0) return "";
  const bytes = Buffer.from(body.slice(at + 7, body.lastIndexOf("\nendstream")), "latin1");
  return (body.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
}

/** The letters of a typeface by their glyph, from lists as `<0000> <0020> [<0041> <0142>]`. */
function readLetters(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = "", , list = ""] of map.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    for (const [at, [, hex = ""]] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const glyph = (Number.parseInt(first, 16) + at).toString(16).padStart(4, "0");
      const units = (hex.match(/\w{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      letters.set(glyph, String.fromCharCode(...units));
    }
  }
  return letters;
}

function drawnIn(
  stream: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
  texts: string[],
): void {
  let letters: ReadonlyMap<string, string> = new Map();
  for (const [, font, glyphs = ""] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) {
      letters = fonts.get(font) ?? new Map();
      continue;
    }
    const hex = [...glyphs.matchAll(/<(\w*)>/g)].map(([, part = ""]) => part).join("");
    texts.push(
      (hex.match(/\w{4}/g) ?? []).map((glyph) => letters.get(glyph.toLowerCase()) ?? "\ufffd").join(""),
    );
  }
}
