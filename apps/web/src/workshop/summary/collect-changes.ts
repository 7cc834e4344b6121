import { type Edits, findEdits } from "@throughline/engine";
import {
  type Item,
  type ItemKind,
  itemFields,
  itemKinds,
  type Link,
  linkFields,
  linkKinds,
  metaFields,
} from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import { sayField } from "./say-field.ts";
import type { RecordChange, SummaryInput } from "./summary.ts";

/** What is only drawn, and decisions, which a summary lists by themselves. */
const PASSED_OVER: ReadonlySet<ItemKind> = new Set(["text", "section", "stroke", "decision"]);

type Changed<T> = { readonly before: T; readonly after: T; readonly keys: readonly string[] };

/**
 * What people changed in the plan since the start: settings of the board, then cards, then arrows, each by name. An
 * arrow that came or went with a card goes without saying. Null where the plan of the start is not known.
 */
export function collectChanges({
  before,
  plan,
}: Pick<SummaryInput, "before" | "plan">): RecordChange[] | null {
  if (!before) return null;
  const edits = findEdits(before, plan);
  const { currency } = plan.meta;
  const find = (id: string) => plan.items.get(id) ?? before.items.get(id);
  const nameLink = (link: Link) =>
    `${linkKinds[link.kind].label} from “${itemName(find(link.from))}” to “${itemName(find(link.to))}”`;
  return [
    ...settings(edits, before.meta, plan.meta),
    ...sortByName(cards(edits.items, currency)),
    ...sortByName(arrows(edits, currency, nameLink)),
  ];
}

function cards({ added, removed, changed }: Edits["items"], currency: string): RecordChange[] {
  const shown = (item: Item) => !PASSED_OVER.has(item.kind);
  return [
    ...added.filter(shown).map((item) => whole(item.id, "added", nameCard(item))),
    ...removed.filter(shown).map((item) => whole(item.id, "removed", nameCard(item))),
    ...changed
      .filter(({ after }) => shown(after))
      .map((change) => inFields(change, nameCard(change.after), itemFields(change.after.kind), currency)),
  ].filter(saysSomething);
}

function arrows(edits: Edits, currency: string, name: (link: Link) => string): RecordChange[] {
  const { added, removed, changed } = edits.links;
  const came = new Set([...edits.items.added, ...edits.items.removed].map(({ id }) => id));
  const alone = ({ from, to }: Link) => !came.has(from) && !came.has(to);
  return [
    ...added.filter(alone).map((link) => whole(link.id, "added", name(link))),
    ...removed.filter(alone).map((link) => whole(link.id, "removed", name(link))),
    ...changed.map((change) => inFields(change, name(change.after), linkFields(change.after.kind), currency)),
  ].filter(saysSomething);
}

function settings(
  { meta }: Edits,
  before: SummaryInput["plan"]["meta"],
  after: SummaryInput["plan"]["meta"],
): RecordChange[] {
  const keys = meta.filter((key) => key !== "judgements");
  const change = inFields(
    { before: { id: "", ...before }, after: { id: "", ...after }, keys },
    "Settings of the board",
    metaFields,
    after.currency,
  );
  return [change].filter(saysSomething);
}

function inFields(
  { before, after, keys }: Changed<Readonly<Record<string, unknown>> & { readonly id: string }>,
  name: string,
  table: ReturnType<typeof itemFields>,
  currency: string,
): RecordChange {
  const fields = keys.flatMap((key) => {
    const field = table[key];
    if (!field || field.control === "hidden") return [];
    const said = (value: unknown) => sayField(key, field, value, currency);
    return [{ label: field.label, before: said(before[key]), after: said(after[key]) }];
  });
  return { id: after.id, what: "changed", name, fields };
}

function whole(id: string, what: "added" | "removed", name: string): RecordChange {
  return { id, what, name, fields: [] };
}

function saysSomething({ what, fields }: RecordChange): boolean {
  return what !== "changed" || fields.length > 0;
}

function nameCard(item: Item): string {
  return `${itemKinds[item.kind].label} “${itemName(item)}”`;
}

function sortByName(changes: readonly RecordChange[]): RecordChange[] {
  return changes.toSorted(
    (one, other) => one.name.localeCompare(other.name, "en") || (one.id < other.id ? -1 : 1),
  );
}
