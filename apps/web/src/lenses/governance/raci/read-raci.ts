import type { Item, LinkOf } from "@throughline/model";
import type { LensInput } from "../../lens.ts";
import { oncePerInput } from "../../once-per-input.ts";
import { checkRoles, type RoleCheck } from "./check-roles.ts";
import { isRow, isRowKind, type RowItem, rowKinds } from "./row-kinds.ts";

export type Role = LinkOf<"owns">["role"];

/** One letter of the matrix: somebody's part in something. */
export interface RoleLink {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
}

/** Something with those who have a part in it, and what is wrong with that. */
export interface RaciRow {
  readonly item: RowItem;
  readonly roles: readonly RoleLink[];
  readonly check: RoleCheck | null;
}

/** Somebody, with how many letters of each kind they have. */
export interface RaciPerson {
  readonly item: Item;
  readonly counts: Readonly<Record<Role, number>>;
}

export interface Raci {
  readonly rows: readonly RaciRow[];
  readonly people: readonly RaciPerson[];
  /** How many people there are beside those shown. */
  readonly hidden: number;
}

/** People for whom there is room at first. */
const MOST_PEOPLE = 12;

/**
 * The matrix as it is shown: rows by kind, rows and people as they stand on the map, so that nothing changes its
 * place while a letter is held. Of many people the busiest are shown.
 */
export const readRaci = oncePerInput((input: LensInput): Raci => {
  const wanted = input.look.rows ?? "project";
  const rows: RaciRow[] = [];
  for (const item of input.items.values()) {
    if (!isRow(item) || (isRowKind(wanted) && item.kind !== wanted)) continue;
    const roles = rolesIn(input, item.id);
    rows.push({ item, roles, check: checkRoles(item, roles) });
  }
  rows.sort(
    (one, other) =>
      rowKinds.indexOf(one.item.kind) - rowKinds.indexOf(other.item.kind) || asOnMap(one.item, other.item),
  );
  const people = readPeople(input, rows);
  const shown = input.look.people === "all" ? people : people.slice(0, MOST_PEOPLE);
  const inOrder = [...shown].sort((one, other) => asOnMap(one.item, other.item));
  return { rows, people: inOrder, hidden: people.length - shown.length };
});

/** Who has which part in something, in an order of its own. */
export function rolesIn(
  { links, items, linksAt }: Pick<LensInput, "links" | "items" | "linksAt">,
  id: string,
) {
  return [...linksAt(id)].sort().flatMap((linkId): readonly RoleLink[] => {
    const link = links.get(linkId);
    if (link?.kind !== "owns" || link.to !== id || !items.has(link.from)) return [];
    return [{ id: linkId, person: link.from, role: link.role }];
  });
}

/** All people, the busiest first. */
function readPeople({ items }: LensInput, rows: readonly RaciRow[]): readonly RaciPerson[] {
  const counts = new Map<string, Record<Role, number>>();
  for (const item of items.values()) {
    if (item.kind === "stakeholder" || item.kind === "team") counts.set(item.id, noRoles());
  }
  for (const { person, role } of rows.flatMap(({ roles }) => roles)) {
    const own = counts.get(person) ?? noRoles();
    own[role] += 1;
    counts.set(person, own);
  }
  const people = [...counts].flatMap(([id, own]): readonly RaciPerson[] => {
    const item = items.get(id);
    return item ? [{ item, counts: own }] : [];
  });
  const total = ({ counts: { A, R, C, I } }: RaciPerson) => A + R + C + I;
  return people.sort((one, other) => total(other) - total(one) || asOnMap(one.item, other.item));
}

function noRoles(): Record<Role, number> {
  return { A: 0, R: 0, C: 0, I: 0 };
}

function asOnMap(one: Item, other: Item): number {
  return one.pos[1] - other.pos[1] || one.pos[0] - other.pos[0] || (one.id < other.id ? -1 : 1);
}
