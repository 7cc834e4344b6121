import { type Role, roles } from "@throughline/protocol";
import type { KeptLinks } from "./kept-links.ts";
import type { LinkInfo } from "./links-api.ts";

/** A link of one role that works now and that this browser can show. */
export interface ShownLink {
  readonly info: LinkInfo;
  readonly secret: string;
}

/** True for a link that lets people in at `now`. */
export function isLiveLink(info: LinkInfo, now: number): boolean {
  return info.revoked === null && (info.expires === null || info.expires > now);
}

/**
 * The links that can be shown, by role: those whose secret is kept here and that still work. A kept link
 * without an id is the one its board was born with, so it stands for the oldest of its role.
 */
export function shownLinks(
  links: readonly LinkInfo[],
  kept: KeptLinks,
  now: number,
): Partial<Record<Role, ShownLink>> {
  const shown: Partial<Record<Role, ShownLink>> = {};
  for (const role of roles) {
    const mine = kept[role];
    if (!mine) continue;
    const ofRole = links.filter((link) => link.role === role);
    const oldest = [...ofRole].sort((one, other) => (one.created ?? 0) - (other.created ?? 0))[0];
    const info = mine.id ? ofRole.find((link) => link.id === mine.id) : oldest;
    if (info && isLiveLink(info, now)) shown[role] = { info, secret: mine.secret };
  }
  return shown;
}
