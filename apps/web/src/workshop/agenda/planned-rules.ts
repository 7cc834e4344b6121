import {
  type ActivityKind,
  type ActivityRules,
  type ItemKind,
  itemFields,
  itemKindNames,
} from "@throughline/model";

/** Drawings: nobody votes on them. */
const DRAWN: ReadonlySet<ItemKind> = new Set(["text", "section", "stroke"]);

/** The rules an activity of a kind begins with; what was chosen before and still fits stays. */
export function rulesFor(kind: ActivityKind, before: ActivityRules | null): ActivityRules {
  const field = kind === "scores" ? before?.field || "businessValue" : "";
  const offered = kindsFor({ kind, field });
  const kept = (before?.kinds ?? ["project"]).filter((one) => offered.some((name) => name === one));
  return {
    kind,
    title: before?.title ?? "",
    kinds: kept.length > 0 || kind === "proposals" ? kept : offered.slice(0, 1),
    items: [],
    votes: before?.votes ?? 5,
    manyPerObject: before?.manyPerObject ?? false,
    anonymous: before?.anonymous ?? true,
    hidden: before?.hidden ?? true,
    field,
  };
}

/** The kinds of card that an activity can be about, or that its proposals can become. */
export function kindsFor({ kind, field }: Pick<ActivityRules, "kind" | "field">): readonly ItemKind[] {
  return itemKindNames.filter((name) => {
    if (DRAWN.has(name)) return false;
    if (kind === "durations") return "duration" in itemFields(name);
    return kind !== "scores" || field in itemFields(name);
  });
}
