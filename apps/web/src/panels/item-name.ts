import { type Item, itemKinds } from "@throughline/model";

/** What to call a card where it stands in a list or a sentence; a card without a title by its kind. */
export function itemName(item: Item | undefined): string {
  if (!item) return "a deleted card";
  const title = item.title.trim();
  if (title !== "") return title;
  const [firstLine = ""] = item.description.trim().split("\n");
  return firstLine === "" ? `Untitled ${itemKinds[item.kind].label.toLowerCase()}` : firstLine.slice(0, 80);
}
