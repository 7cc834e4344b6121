import type { BoardSession } from "../../session/session-context.ts";
import { readRoom } from "../run/room-now.ts";
import type { DraftShelf } from "./draft-shelf.ts";

/**
 * Lets everyone here know that this person has written something in the round everyone is in, for as long as it is
 * not stopped. Never what, and never how much.
 */
export function shareWriting(
  session: Pick<BoardSession, "boardId" | "liveTalk" | "peers" | "person" | "state">,
  shelf: DraftShelf,
): () => void {
  const { boardId, liveTalk, peers } = session;
  const tell = () => {
    const { activity } = readRoom(liveTalk);
    const isWriting =
      activity?.kind === "proposals" &&
      activity.closed === null &&
      shelf.list({ board: boardId, activity: activity.key, person: session.person() }).length > 0;
    const wrote = isWriting ? activity.key : undefined;
    if (peers.me().wrote !== wrote) peers.share({ wrote });
  };
  const stops = [
    liveTalk.subscribe("activities", tell),
    liveTalk.subscribe("workshop", tell),
    session.state.subscribe(tell),
    shelf.subscribe(tell),
  ];
  tell();
  return () => {
    for (const stop of stops) stop();
  };
}
