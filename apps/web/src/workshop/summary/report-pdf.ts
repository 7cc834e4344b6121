import type { Content, ContentTable, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Report, ReportBlock } from "./report.ts";

const INK = "#16202e";
const SOFT = "#4d5868";
const LINE = "#dfe3e9";

/** How the typeface of the document is called in it. */
export const PDF_FONT = "Inter";

/** A report as the definition of a document on A4: title, lead, sections, and pages counted at the foot. */
export function reportPdf({ title, lead, sections }: Report): TDocumentDefinitions {
  const texts = [title, ...lead, ...sections.flatMap(({ blocks }) => blocks.flatMap(textsOf))];
  return {
    pageSize: "A4",
    pageMargins: [48, 52, 48, 56],
    info: { title, creator: "Throughline", producer: "Throughline" },
    defaultStyle: { font: PDF_FONT, fontSize: 9.5, lineHeight: 1.25, color: INK },
    content: [
      { text: title, fontSize: 20, bold: true, margin: [0, 0, 0, 6] },
      ...lead.map((text): Content => ({ text, color: SOFT, margin: [0, 0, 0, 2] })),
      ...(texts.every(isPrintable) ? [] : [MISSING]),
      ...sections.flatMap(({ heading, blocks }): Content[] => [
        { text: heading, fontSize: 13, bold: true, margin: [0, 16, 0, 6], headlineLevel: 1 },
        ...blocks.map(drawBlock),
      ]),
    ],
    footer: (page, pages) => ({
      columns: [
        { text: title, width: "*" },
        { text: `${page} of ${pages}`, width: 60, alignment: "right" },
      ],
      fontSize: 8,
      color: SOFT,
      margin: [48, 20, 48, 0],
    }),
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
  };
}

const MISSING: Content = {
  text: "Some letters of this document are not in its typeface. The Markdown file, and printing from the browser, have all of them.",
  color: SOFT,
  fontSize: 8,
  margin: [0, 6, 0, 0],
};

/** Whether the typeface has all of these letters: it knows Latin, Greek and Cyrillic. */
function isPrintable(text: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}/u.test(
    text,
  );
}

function textsOf(block: ReportBlock): readonly string[] {
  if (block.type === "text") return [block.text];
  if (block.type === "list") return block.entries.map(({ text }) => text);
  return [...block.head, ...block.rows.flatMap(({ cells }) => cells)];
}

function drawBlock(block: ReportBlock): Content {
  switch (block.type) {
    case "text":
      return { text: block.text, margin: [0, 0, 0, 6] };
    case "list":
      return { ul: block.entries.map(({ text }) => text), margin: [0, 0, 0, 6], markerColor: SOFT };
    case "table":
      return drawTable(block);
  }
}

function drawTable({ head, rows }: Extract<ReportBlock, { type: "table" }>): ContentTable {
  // Narrow columns take what they need; what is written in sentences shares the rest.
  const narrow = head.map((_, at) => isNarrow(rows.map(({ cells }) => cells[at] ?? "")));
  return {
    margin: [0, 0, 0, 6],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: narrow.map((is) => (is ? "auto" : "*")),
      body: [
        head.map((text): TableCell => ({ text, bold: true, color: SOFT, fontSize: 8.5 })),
        ...rows.map(({ cells }) =>
          cells.map((text, at): TableCell => ({ text, noWrap: narrow[at] === true })),
        ),
      ],
    },
    layout: {
      hLineWidth: (at, { table }) => (at === 0 || at === table.body.length ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: (at) => (at === 0 ? 0 : 8),
      paddingRight: () => 0,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
}

function isNarrow(texts: readonly string[]): boolean {
  return texts.every((text) => text.length <= 18);
}
