import type { Item } from "@throughline/model";
import type { Plan } from "../plan.ts";
import { personKey } from "../words/person-key.ts";

/** Who gives or gets something: a team card, or a person who owns the work by name. */
export interface Party {
  /** The same for two spellings of one name, whether it stands on a team's card or as an owner. */
  readonly key: string;
  readonly name: string;
  /** The card of the team; null for an owner by name. */
  readonly team: string | null;
}

interface Staffing {
  readonly team: string;
  readonly units: number;
}

/**
 * Who answers for each item (SPEC E231): the team that is asked for the most people on it, of equal ones the first by
 * id; without a team the owner on the card. Null where nobody is named.
 */
export function findParties(plan: Plan): (item: Item) => Party | null {
  const staffed = new Map<string, Staffing>();
  for (const link of plan.links.values()) {
    if (link.kind !== "staffs" || plan.items.get(link.from)?.kind !== "team") continue;
    const asked = { team: link.from, units: link.units ?? 1 };
    const first = staffed.get(link.to);
    if (!first || goesBefore(asked, first)) staffed.set(link.to, asked);
  }
  return (item) => {
    const team = plan.items.get(staffed.get(item.id)?.team ?? "");
    if (team) return { key: personKey(team.title) ?? team.id, name: titleOf(team), team: team.id };
    const owner = "owner" in item ? item.owner : "";
    const key = personKey(owner);
    return key === null ? null : { key, name: owner.trim(), team: null };
  };
}

function goesBefore(one: Staffing, other: Staffing): boolean {
  return one.units === other.units ? one.team < other.team : one.units > other.units;
}

function titleOf(team: Item): string {
  return team.title.trim() || "Untitled team";
}
