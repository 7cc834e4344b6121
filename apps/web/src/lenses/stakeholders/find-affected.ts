import { personKey } from "@throughline/engine";
import { type Item, type ItemOf, itemFields, type Link, linkFields, linkKinds } from "@throughline/model";
import type { LensInput } from "../lens.ts";

/** The kinds of cards of which one may ask whom they affect. */
export const affectingKinds = ["change", "project", "benefit", "goal", "milestone"] as const;

/** The fields of a card that name a person. */
const PEOPLE = ["owner", "accountable", "sponsor", "manager", "decidedBy"];

/**
 * Whom a card affects, and how, by the ids of the stakeholders: those it is linked to, those who are named in it
 * as owner, accountable or sponsor (names as the engine compares them), and those named among its affected groups.
 */
export function findAffected(input: LensInput, about: string): ReadonlyMap<string, string> {
  const card = input.items.get(about);
  const found = new Map<string, string>();
  if (!card) return found;
  const named = namesIn(card);
  const groups = "affected" in card ? words(card.affected) : "";
  for (const item of input.items.values()) {
    if (item.kind !== "stakeholder") continue;
    const how =
      named.get(personKey(item.title) ?? "") ?? (isNamed(item, groups) ? "Named as affected" : undefined);
    if (how !== undefined) found.set(item.id, how);
  }
  // What a link says is said on purpose, so it comes before a name that happens to be the same.
  for (const id of [...input.linksAt(about)].sort()) {
    const link = input.links.get(id);
    if (!link) continue;
    const other = input.items.get(link.from === about ? link.to : link.from);
    if (other?.kind === "stakeholder") found.set(other.id, roleIn(link));
  }
  return found;
}

function namesIn(card: Item): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const fields = itemFields(card.kind);
  const values: Readonly<Record<string, unknown>> = { ...card };
  for (const name of PEOPLE) {
    const value = values[name];
    const key = typeof value === "string" ? personKey(value) : null;
    if (key !== null && !found.has(key)) found.set(key, fields[name]?.label ?? name);
  }
  return found;
}

function isNamed({ title, organisation }: ItemOf<"stakeholder">, groups: string): boolean {
  return [title, organisation].some((name) => {
    const said = words(name);
    return said.trim().length > 2 && groups.includes(said);
  });
}

/** The words of a text with a space before and behind each, so that only whole words are found in it. */
function words(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}

function roleIn(link: Link): string {
  if (link.kind !== "owns") return linkKinds[link.kind].label;
  const options = linkFields("owns").role?.options ?? [];
  return options.find(({ value }) => value === link.role)?.label ?? "Involved";
}
