/** A document to read, print or hand on: what a page, Markdown and a PDF are all made of. */
export interface Report {
  readonly title: string;
  /** Lines under the title. */
  readonly lead: readonly string[];
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "list"; readonly entries: readonly ReportEntry[] }
  | { readonly type: "table"; readonly head: readonly string[]; readonly rows: readonly ReportRow[] };

/** One point of a list. */
export interface ReportEntry {
  readonly text: string;
  /** The item or link to go to; empty for none. */
  readonly about: string;
}

/** As many cells as the head has; the first names what the row is about. */
export interface ReportRow {
  readonly cells: readonly string[];
  readonly about: string;
}
