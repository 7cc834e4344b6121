import { type Item, itemKinds } from "@throughline/model";

/** The titles of items as plain text, one a line, for pasting into mail or a document. */
export function writeItemList(items: readonly Pick<Item, "kind" | "title">[]): string {
  return items.map(({ kind, title }) => oneLine(title) || `Untitled ${nameOf(kind)}`).join("\n");
}

function oneLine(title: string): string {
  return title.replace(/\s+/gu, " ").trim();
}

function nameOf(kind: Item["kind"]): string {
  return itemKinds[kind].label.toLowerCase();
}
