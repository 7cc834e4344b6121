import { type Item, itemKindNames, type Link, type RawRecord, readItem, readLink } from "@throughline/model";
import { describe, expect, it } from "vitest";
import tokens from "../ui/tokens.css?raw";
import { drawBoard, type Picture } from "./board-svg.ts";
import { cardFacts } from "./card-facts.ts";
import { escapeXml } from "./escape-xml.ts";
import { sizeObjection } from "./rasterize.ts";
import { readGlyphs } from "./read-glyphs.tsx";
import { readPalette } from "./read-palette.ts";
import { textWidth, wrapText } from "./wrap-text.ts";

const ink = {
  palette: readPalette(tokens),
  glyphs: readGlyphs(),
  currency: "EUR",
  locale: "en",
};

function draw(items: readonly RawRecord[], links: readonly RawRecord[] = [], more: Partial<Picture> = {}) {
  const drawn = drawBoard(
    {
      title: "Board",
      items: items.map((raw, index): Item => readItem(`i${index}`, raw)),
      links: links.map((raw, index): Link => readLink(`l${index}`, raw)),
      background: "light",
      ...more,
    },
    ink,
  );
  if (!drawn) throw new Error("Nothing was drawn.");
  const parsed = new DOMParser().parseFromString(drawn.svg, "image/svg+xml");
  return { ...drawn, parsed };
}

const HOSTILE = `</text><script>alert(1)</script>"'&\u0000\u0007\ud800]]>`;

describe("a picture of a board", () => {
  it("draws every kind of item, and each icon", () => {
    const { svg } = draw(
      itemKindNames.map((kind, index) => ({
        kind,
        title: `The ${kind}`,
        pos: [index * 300, 0],
        size: [240, 120],
        points: [
          [0, 0, 0.5],
          [50, 20, 0.5],
        ],
      })),
    );
    for (const kind of itemKindNames) {
      if (kind !== "stroke") expect(svg).toContain(`The ${kind}`);
      expect(ink.glyphs[kind]).toMatch(/<(path|circle|rect|line|polygon)/);
    }
    expect(svg).not.toMatch(/NaN|undefined|null/);
  });

  it("keeps hostile titles, labels and board names as text", () => {
    const { svg } = draw(
      [
        { kind: "goal", title: HOSTILE, pos: [0, 0] },
        { kind: "note", title: HOSTILE, pos: [600, 0] },
      ],
      [{ kind: "relates", from: "i0", to: "i1", label: HOSTILE }],
      { title: HOSTILE },
    );
    expect(svg).not.toContain("<script");
    expect(svg.match(/<title>/g)).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML forbids.
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  it("takes no colour, place or number from a record that was not checked", () => {
    const evil = '"/><script>';
    const { svg } = draw([{ kind: "note", title: "a", pos: [evil, 0], size: [evil, evil], color: evil }]);
    expect(svg).not.toContain("script");
  });

  it("has a frame around all that is drawn, with a margin", () => {
    const drawn = draw([
      { kind: "goal", pos: [-100, -50] },
      { kind: "goal", pos: [400, 300] },
    ]);
    expect(drawn.width).toBe(400 + 100 + 240 + 80);
    expect(drawn.height).toBe(300 + 50 + 120 + 80);
    expect(drawn.svg).toContain('viewBox="-140 -90 820 550"');
  });

  it("leaves out links whose ends are not in the picture, and paints no ground when asked", () => {
    const links = [{ kind: "dependency", from: "i0", to: "gone" }];
    const { svg } = draw([{ kind: "goal", pos: [0, 0] }], links, { background: "transparent" });
    expect(svg).not.toContain("stroke-dasharray");
    expect(svg).not.toContain(ink.palette.canvas ?? "-");
  });

  it("leaves out what an arrow of a kind says where cards would cover the words, but not what people wrote", () => {
    const near = [
      { kind: "benefit", pos: [0, 0] },
      { kind: "goal", pos: [280, 0] },
    ];
    const link = { kind: "contributes", from: "i0", to: "i1" };
    expect(draw(near, [link]).svg).not.toContain("contributes to");
    expect(draw(near, [{ ...link, label: "by half" }]).svg).toContain("by half");
    expect(draw([near[0] ?? {}, { kind: "goal", pos: [400, 0] }], [link]).svg).toContain("contributes to");
  });

  it("says when there is nothing to draw", () => {
    expect(drawBoard({ title: "", items: [], links: [], background: "light" }, ink)).toBeUndefined();
  });
});

describe("facts of a card", () => {
  it("show what is known, in the board's currency", () => {
    const project = readItem("p", {
      kind: "project",
      status: "in-progress",
      start: "2026-03-02",
      duration: 40,
      budget: 1_250_000,
    });
    expect(cardFacts(project, "EUR", "en")).toEqual(["In progress", "from 2 Mar 2026", "40 days", "€1.3M"]);
  });

  it("leave out what nobody has said", () => {
    expect(cardFacts(readItem("p", { kind: "project" }), "EUR", "en")).toEqual([]);
  });
});

describe("wrapText", () => {
  it("keeps lines within the width and marks what is cut", () => {
    const lines = wrapText("One portal for all customers of all our companies", 14, 120, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(120);
  });

  it("breaks words that are too long, and loses none of their letters", () => {
    const word = "x".repeat(200);
    expect(wrapText(word, 14, 100, 100).join("")).toBe(word);
  });

  it("keeps the line ends that people typed", () => {
    expect(wrapText("Start here\n1. Drag a card\n\n2. Pull", 14, 400, 9)).toEqual([
      "Start here",
      "1. Drag a card",
      "",
      "2. Pull",
    ]);
  });

  it("gives nothing for nothing", () => {
    expect(wrapText("  ", 14, 100, 3)).toEqual([]);
    expect(wrapText("word", 14, 100, 0)).toEqual([]);
  });
});

describe("escapeXml", () => {
  it("keeps what people write", () => {
    expect(escapeXml("Größe 😀 < 3 & “more”")).toBe("Größe 😀 &lt; 3 &amp; “more”");
  });
});

describe("sizes", () => {
  it("refuses a picture that browsers cannot draw, and says what to do", () => {
    expect(sizeObjection({ width: 4000, height: 3000 }, 2)).toBeUndefined();
    expect(sizeObjection({ width: 12_000, height: 3000 }, 2)).toContain("24000 × 6000");
    expect(sizeObjection({ width: 16_000, height: 16_000 }, 1)).toContain("SVG");
  });
});
