/** Every role a link can carry, from the most to the least powerful. */
export const roles = ["owner", "facilitator", "editor", "contributor", "viewer"] as const;

/** What a person may do on one board. */
export type Role = (typeof roles)[number];

/** Whether an unknown value names a role. */
export function isRole(value: unknown): value is Role {
  return typeof value === "string" && (roles as readonly string[]).includes(value);
}

/** Whether this role may change the plan document. */
export function canWritePlan(role: Role): boolean {
  return role === "owner" || role === "facilitator" || role === "editor";
}

/** Whether this role may comment, vote, estimate and propose. */
export function canWriteTalk(role: Role): boolean {
  return role !== "viewer";
}

/** Whether this role may rename the board and make or revoke its links. */
export function canManage(role: Role): boolean {
  return role === "owner" || role === "facilitator";
}

/** Whether this role may run a session: the agenda, votes and their end, and bringing everyone to one place. */
export function canFacilitate(role: Role): boolean {
  return role === "owner" || role === "facilitator";
}

/** Whether `role` may do everything `other` may: the order is total. */
export function isAtLeast(role: Role, other: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(other);
}
