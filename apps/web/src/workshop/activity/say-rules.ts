import { type ActivityRules, isItemKind, itemFields, itemKindNames, itemKinds } from "@throughline/model";

/** The rules of an activity in plain words, as everyone reads them before they take part. */
export function sayRules(rules: ActivityRules): string {
  return [sayTask(rules), saySecrecy(rules)].join(" ");
}

function sayTask(rules: ActivityRules): string {
  const about = sayAbout(rules);
  if (rules.kind === "proposals") return "Write down what you would propose, each thought by itself.";
  if (rules.kind === "durations")
    return `Say how long each takes in working days, for ${about}: at best, most likely and at worst.`;
  if (rules.kind === "scores") return `Score ${about} by ${labelOfField(rules.field).toLowerCase()}.`;
  const votes = rules.votes === 1 ? "1 vote" : `${rules.votes} votes`;
  const many = rules.manyPerObject ? "as many on one as you like" : "at most one on each";
  return `Place ${votes} on ${about}${rules.votes === 1 ? "" : `, ${many}`}.`;
}

function saySecrecy({ kind, anonymous, hidden }: ActivityRules): string {
  const names =
    kind === "dots"
      ? anonymous
        ? "Nobody is shown who voted for what"
        : "Everyone sees who voted for what"
      : anonymous
        ? "Names are not shown"
        : "Names are shown";
  const when =
    kind === "proposals"
      ? "it leaves your browser only at the end"
      : hidden
        ? "and nothing is shown before the end"
        : "and all choices are seen as they are made";
  return `${names}${kind === "proposals" ? "; " : ", "}${when}.`;
}

/** What an activity is about: “12 cards”, “projects and risks”, “all cards”. */
export function sayAbout({ items, kinds }: Pick<ActivityRules, "items" | "kinds">): string {
  if (items.length > 0) return items.length === 1 ? "1 card" : `${items.length} cards`;
  const names = kinds.filter(isItemKind).map((kind) => itemKinds[kind].plural.toLowerCase());
  if (names.length === 0) return "all cards";
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** The label of a field by its key, whatever kind has it first; the key itself when none has. */
function labelOfField(field: string): string {
  for (const kind of itemKindNames) {
    const found = itemFields(kind)[field];
    if (found) return found.label;
  }
  return field;
}
