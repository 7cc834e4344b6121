import { type Item, itemFields } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import { editedItems } from "./record-edits.ts";
import type { ActionToDo, SummaryInput } from "./summary.ts";

type ToDo = Pick<ActionToDo, "what" | "who" | "due">;

/**
 * What somebody has to do: what the session brought first, then by day and id. An action is an issue that somebody owns; an assumption to check and a
 * control to bring about, with their owner and day; a decision that is due; and a request that was approved. Of the
 * cards that the session changed, the points of their checklists that are not done count as well.
 */
export function collectActions(input: SummaryInput): ActionToDo[] {
  const edited = editedItems(input);
  const found: ActionToDo[] = [];
  for (const item of input.plan.items.values()) {
    const isNew = edited.has(item.id);
    const own = ofItem(item);
    if (own) found.push({ id: item.id, isNew, ...own });
    if (isNew) for (const point of ofChecklists(item)) found.push({ id: item.id, isNew, ...point });
  }
  return found.sort(byDay);
}

function ofItem(item: Item): ToDo | null {
  const what = itemName(item);
  switch (item.kind) {
    case "issue":
      if (item.status === "closed" || item.owner.trim() === "") return null;
      return { what, who: item.owner.trim(), due: item.due };
    case "assumption":
      if (item.validity !== "unchecked" || item.checkBy === null) return null;
      return { what: `Check: ${what}`, who: item.owner.trim(), due: item.checkBy };
    case "control":
      if (!item.applicable || item.status === "evidenced" || item.due === null) return null;
      return { what, who: item.owner.trim(), due: item.due };
    case "decision":
      if ((item.status !== "open" && item.status !== "proposed") || item.due === null) return null;
      return { what: `Decide: ${what}`, who: item.decidedBy.trim(), due: item.due };
    case "request":
      return item.status === "approved" ? { what, who: item.requestedBy.trim(), due: null } : null;
    default:
      return null;
  }
}

function ofChecklists(item: Item): ToDo[] {
  const values: Readonly<Record<string, unknown>> = { ...item };
  return Object.entries(itemFields(item.kind)).flatMap(([name, { control }]) => {
    const list = values[name];
    if (control !== "checklist" || typeof list !== "object" || list === null) return [];
    return Object.values(list).flatMap((entry: unknown): ToDo[] => {
      if (!isOpenEntry(entry)) return [];
      const who = "owner" in item ? item.owner.trim() : "";
      return [{ what: `${entry.text.trim()} (${itemName(item)})`, who, due: null }];
    });
  });
}

function isOpenEntry(entry: unknown): entry is { readonly text: string } {
  if (typeof entry !== "object" || entry === null || !("text" in entry) || !("done" in entry)) return false;
  return entry.done === false && typeof entry.text === "string" && entry.text.trim() !== "";
}

/** What the session brought first, then by day. */
function byDay(one: ActionToDo, other: ActionToDo): number {
  const [first, second] = [one.due ?? "9", other.due ?? "9"];
  return (
    Number(other.isNew) - Number(one.isNew) ||
    compare(first, second) ||
    compare(one.id, other.id) ||
    compare(one.what, other.what)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
