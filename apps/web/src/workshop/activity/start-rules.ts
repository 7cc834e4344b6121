import { type ActivityKind, type ActivityRules, type ItemKind, itemKindNames } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** Kinds that people rarely choose among; they are offered when they are selected. */
const DRAWN: ReadonlySet<ItemKind> = new Set(["text", "section", "stroke"]);
/** Kinds that have a duration to estimate. */
const LASTING: ReadonlySet<ItemKind> = new Set(["project", "deliverable", "change"]);
/** What is chosen among first, when there is any. */
const WANTED: readonly ItemKind[] = ["project", "deliverable", "note"];
const MOST_ITEMS = 2_000;

/** The rules a start dialog begins with: about the selected cards, or else about the kind there is most need to order. */
export function startRules(
  session: Pick<BoardSession, "live">,
  workspace: Workspace,
  kind: ActivityKind,
): ActivityRules {
  const items = kind === "proposals" ? [] : selectedSubjects(session, workspace);
  const there = kindsThere(session, kind);
  const first = WANTED.find((one) => there.some(([name]) => name === one)) ?? there[0]?.[0];
  return {
    kind,
    title: "",
    kinds: items.length > 0 || !first || kind === "proposals" ? [] : [first],
    items: [...items],
    votes: 5,
    manyPerObject: false,
    anonymous: true,
    hidden: true,
    field: "",
  };
}

/** The selected cards, when there are at least two to choose among. */
export function selectedSubjects(
  { live }: Pick<BoardSession, "live">,
  workspace: Workspace,
): readonly string[] {
  const ids = workspace.get().selection.items.filter((id) => live.items.has(id));
  return ids.length > 1 && ids.length <= MOST_ITEMS ? ids : [];
}

/** The kinds of card on the board that an activity can be about, with how many there are, in the product's order. */
export function kindsThere(
  { live }: Pick<BoardSession, "live">,
  kind: ActivityKind,
): readonly (readonly [ItemKind, number])[] {
  const counts = new Map<ItemKind, number>();
  for (const item of live.items.values()) counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1);
  return itemKindNames.flatMap((name) => {
    const count = counts.get(name) ?? 0;
    const fits = kind === "durations" ? LASTING.has(name) : !DRAWN.has(name);
    return count > 0 && fits ? [[name, count] as const] : [];
  });
}
