import type { Activity } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";

/** How many people's word counts in an activity, and how many could have taken part. */
export interface TakingPart {
  readonly counted: number;
  readonly here: number;
}

/** Counts people, not screens: those who took part, and with them everyone on the board who may speak. */
export function takingPart(
  { peers, person }: Pick<BoardSession, "peers" | "person">,
  { counted }: Pick<Activity, "counted">,
): TakingPart {
  const { user } = peers.me();
  const users = [
    { id: person() || user.id, role: user.role },
    ...peers.roster().map(({ presence }) => presence.user),
  ];
  const speaking = users.filter(({ role }) => role !== "viewer").map(({ id }) => id);
  return { counted: new Set(counted).size, here: new Set([...counted, ...speaking]).size };
}
