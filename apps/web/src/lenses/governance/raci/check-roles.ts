import type { RoleLink } from "./read-raci.ts";
import type { RowItem } from "./row-kinds.ts";

/** What is wrong with the parts in something, in few words. */
export interface RoleCheck {
  readonly tone: "bad" | "warn" | "quiet";
  readonly text: string;
}

/**
 * Exactly one person is accountable and at least one responsible. A name in the owner field answers for
 * accountability while nobody is linked.
 */
export function checkRoles(item: RowItem, roles: readonly Pick<RoleLink, "role">[]): RoleCheck | null {
  const count = (role: string) => roles.filter((one) => one.role === role).length;
  const accountable = count("A");
  if (accountable > 1) return { tone: "bad", text: `${accountable} accountable` };
  const named = namedOwner(item);
  if (accountable === 0 && named === "") return { tone: "bad", text: "No one accountable" };
  if (roles.length === 0) return { tone: "quiet", text: `By name only: ${named}` };
  if (count("R") === 0) return { tone: "warn", text: "No one responsible" };
  return accountable === 0 ? { tone: "quiet", text: `Accountable by name: ${named}` } : null;
}

/** How many letters A make a person a bottleneck. */
export const TOO_MANY_A = 5;

function namedOwner(item: RowItem): string {
  const accountable = item.kind === "benefit" ? item.accountable.trim() : "";
  return accountable === "" ? item.owner.trim() : accountable;
}
