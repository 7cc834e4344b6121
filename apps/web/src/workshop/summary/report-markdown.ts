import type { Report, ReportBlock } from "./report.ts";

/** A report as Markdown, with tables as GitHub and most wikis read them. Ends with a line break. */
export function reportMarkdown({ title, lead, sections }: Report): string {
  return [
    `# ${plain(title)}`,
    ...lead.map(plain),
    ...sections.flatMap(({ heading, blocks }) => [`## ${plain(heading)}`, ...blocks.map(sayBlock)]),
  ]
    .join("\n\n")
    .concat("\n");
}

function sayBlock(block: ReportBlock): string {
  switch (block.type) {
    case "text":
      return plain(block.text);
    case "list":
      return block.entries.map(({ text }) => `- ${plain(text)}`).join("\n");
    case "table":
      return [
        line(block.head),
        line(block.head.map(() => "---")),
        ...block.rows.map(({ cells }) => line(cells.map(plain))),
      ].join("\n");
  }
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** A text that Markdown shows as it is: on one line, with its own signs escaped. */
function plain(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/^(#{1,6}|[-+]|\d+[.)])(?=\s|$)/, "\\$1");
}
