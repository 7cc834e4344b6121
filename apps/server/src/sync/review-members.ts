import { judgeStay } from "../auth/access.ts";
import type { Member } from "../rooms/member.ts";
import type { Room } from "../rooms/room.ts";
import type { BoardDirectory } from "../storage/directory.ts";

/**
 * Hold people in a room against what the directory has now: whoever has another right than they came in with
 * is made to come in again by it, and whoever has none left is sent away.
 */
export async function reviewMembers(
  room: Pick<Room, "address">,
  members: readonly Member[],
  directory: Pick<BoardDirectory, "readLink" | "listGrants">,
): Promise<void> {
  const { board } = room.address;
  // Many come in by one link, and a browser is in with several tabs.
  const alike = Map.groupBy(members, ({ link, principal, user }) =>
    [link, principal, user.role].join(" "),
  ).values();
  for (const group of alike) {
    const [first] = group;
    if (first === undefined) continue;
    const { link, principal, isPersonal, user } = first;
    const reason = await judgeStay(directory, { board, link, principal, isPersonal, role: user.role });
    if (reason !== null) for (const member of group) member.close(reason);
  }
}
