import { refusalBy } from "../auth/access.ts";
import type { Room } from "../rooms/room.ts";
import type { BoardDirectory } from "../storage/directory.ts";

/** Send away who came in by a link that has ended since, for when the hint that said so was lost. */
export async function recheckLinks(
  rooms: readonly Room[],
  directory: Pick<BoardDirectory, "readLink">,
): Promise<void> {
  const byLink = Map.groupBy(
    rooms.flatMap(({ members }) => [...members]),
    ({ link }) => link,
  );
  for (const [link, members] of byLink) {
    const refusal = refusalBy(await directory.readLink(link), Date.now());
    if (refusal !== null) for (const member of members) member.close(refusal);
  }
}
