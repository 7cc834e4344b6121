import type { Stakeholder } from "./read-stakeholders.ts";

/** The communication plan: what is overdue first, then by the next contact; without a date last, then by name. */
export function orderContacts(all: readonly Stakeholder[]): readonly Stakeholder[] {
  return [...all].sort((one, other) => {
    const [left, right] = [one.item.nextContact, other.item.nextContact];
    if (left !== right) {
      if (left === null || right === null) return left === null ? 1 : -1;
      return left < right ? -1 : 1;
    }
    const [first, second] = [one.item.title.toLowerCase(), other.item.title.toLowerCase()];
    if (first !== second) return first < second ? -1 : 1;
    return one.item.id < other.item.id ? -1 : 1;
  });
}

/** The plan as text: one line for each, its columns apart by tabs, as tables take it. */
export function sayContacts(all: readonly Stakeholder[]): string {
  const head = [
    "Who",
    "What they need to hear",
    "Channel",
    "Cadence",
    "Who speaks with them",
    "Next contact",
  ];
  const lines = orderContacts(all).map(({ item, overdue }) => [
    item.title,
    item.message,
    item.channel,
    item.cadence,
    item.owner,
    `${item.nextContact ?? ""}${overdue ? " (overdue)" : ""}`,
  ]);
  const clean = (text: string) => text.replace(/\s+/g, " ").trim();
  return [head, ...lines].map((line) => line.map(clean).join("\t")).join("\n");
}
