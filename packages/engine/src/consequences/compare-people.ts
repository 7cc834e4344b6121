import type { Item, LinkOf } from "@throughline/model";
import { personKey } from "../words/person-key.ts";
import { sayCount, sayFirst, sayNames } from "../words/say-list.ts";
import type { Comparison } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { isOwn, WEIGHT, weigh, weighOwn } from "./weights.ts";

const ROLES: Readonly<Record<LinkOf<"owns">["role"], string>> = {
  A: "accountable for",
  R: "responsible for",
  C: "consulted on",
  I: "informed about",
};

interface Person {
  readonly name: string;
  readonly touched: Set<string>;
}

/**
 * Whom it touches: the owners and the accountable of everything that moved, and whoever is joined to it by an
 * `owns` link. Names are compared without case and outer spaces, so an owner who has a card counts once.
 */
export function comparePeople(comparison: Comparison, changes: readonly Consequence[]): Consequence[] {
  const moved = itemsMoved(changes);
  if (moved.size === 0) return [];
  const people = new Map<string, Person>();
  for (const id of moved.keys()) {
    const item = comparison.item(id);
    if (item) for (const name of ownersOf(item)) touch(people, name, id);
  }
  const linked = linkedPeople(comparison, moved, people);
  if (people.size === 0) return [];
  const follows = [...moved.values()].some((own) => !own);
  return [everybody(people, follows), ...linked];
}

/** The items whose dates, benefits, standing or health changed, and whether that was all people's own doing. */
function itemsMoved(changes: readonly Consequence[]): Map<string, boolean> {
  const moved = new Map<string, boolean>();
  for (const change of changes) {
    if (change.id === "plan" || change.figure === "critical") continue;
    if (
      change.kind !== "date" &&
      change.kind !== "benefit" &&
      change.kind !== "goal" &&
      change.kind !== "status"
    )
      continue;
    moved.set(change.id, isOwn(change) && moved.get(change.id) !== false);
  }
  return moved;
}

function ownersOf(item: Item): string[] {
  const names: string[] = [];
  if ("owner" in item) names.push(item.owner);
  if ("accountable" in item) names.push(item.accountable);
  return names;
}

function touch(people: Map<string, Person>, name: string, id: string): void {
  const said = name.trim();
  const key = personKey(name);
  if (key === null) return;
  const person = people.get(key);
  if (!person) people.set(key, { name: said, touched: new Set([id]) });
  else {
    person.touched.add(id);
    // Of two spellings always the same one, whichever card comes first.
    if (said < person.name) people.set(key, { name: said, touched: person.touched });
  }
}

function linkedPeople(
  comparison: Comparison,
  moved: ReadonlyMap<string, boolean>,
  people: Map<string, Person>,
): Consequence[] {
  const found = new Map<string, { readonly links: LinkOf<"owns">[]; own: boolean }>();
  for (const link of comparison.after.plan.links.values()) {
    if (link.kind !== "owns") continue;
    const own = moved.get(link.to);
    const person = own === undefined ? undefined : comparison.item(link.from);
    if (own === undefined || !person) continue;
    touch(people, person.title, link.to);
    const entry = found.get(person.id) ?? { links: [], own: true };
    entry.links.push(link);
    entry.own &&= own;
    found.set(person.id, entry);
  }
  return [...found].map(([id, { links, own }]) => onePerson(comparison, id, links, own));
}

function onePerson(
  comparison: Comparison,
  id: string,
  links: readonly LinkOf<"owns">[],
  own: boolean,
): Consequence {
  const parts = [...new Set(links.map((link) => `${ROLES[link.role]} ${comparison.name(link.to)}`))].sort();
  const name = comparison.item(id)?.title.trim() || comparison.name(id);
  const weight = weigh(WEIGHT.rest, parts.length / 100);
  return {
    kind: "person",
    id,
    figure: "touched",
    before: null,
    after: links.length,
    delta: null,
    tone: "neutral",
    sentence: `${name} is touched: ${sayFirst(parts, 3)}.`,
    short: comparison.nameShort(id),
    weight: own ? weighOwn(weight) : weight,
  };
}

function everybody(people: ReadonlyMap<string, Person>, follows: boolean): Consequence {
  const ranked = [...people.values()].sort(
    (one, other) => other.touched.size - one.touched.size || (one.name < other.name ? -1 : 1),
  );
  const count = sayCount(ranked.length, "person", "people");
  const names = sayNames(
    ranked.map((person) => person.name),
    6,
  );
  const weight = weigh(WEIGHT.rest, 0.5 + ranked.length / 200);
  return {
    kind: "person",
    id: "plan",
    figure: "touched",
    before: null,
    after: ranked.length,
    delta: null,
    tone: "neutral",
    sentence: `It touches ${count}: ${names}.`,
    short: `${count} touched`,
    weight: follows ? weight : weighOwn(weight),
  };
}
