import { canFacilitate } from "@throughline/protocol";
import type { BoardSession } from "../../../session/session-context.ts";
import type { Workspace } from "../../../workspace/workspace.ts";
import { findConnection } from "../find-connection.ts";
import { gatherPeople } from "../people-here.ts";

/**
 * Shows the board to a room: without tools and panels, in the whole screen where the browser lets it, and with the
 * view of whoever leads. Call it from a key or a click, for a browser gives its whole screen to nothing else.
 */
export function present(session: BoardSession, workspace: Workspace): void {
  workspace.set({
    presenting: true,
    interfaceHidden: true,
    menu: null,
    atCursor: null,
    editing: null,
    selection: { items: [], links: [] },
  });
  // A browser that refuses, or has none, shows the same in its window.
  if (!document.fullscreenElement) void document.documentElement.requestFullscreen?.().catch(() => {});
  const leader = findLeader(session);
  if (workspace.get().following === null && leader !== null) workspace.set({ following: leader });
}

/** Ends it, and gives the screen back. */
export function leavePresenting(workspace: Workspace): void {
  workspace.set({ presenting: false, interfaceHidden: false });
  if (workspace.get().following !== null && !workspace.get().held) workspace.set({ following: null });
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
}

/**
 * The connection whose view a room most likely wants to see: that of whom everyone is brought to, else this person's
 * own other window, else, where this person does not lead, a facilitator's. Null when that is this window itself.
 */
function findLeader(
  session: Pick<BoardSession, "peers" | "liveTalk" | "person" | "canFacilitate">,
): number | null {
  const others = session.peers.others();
  const me = session.person();
  const brought = session.liveTalk.workshop().attention?.person;
  if (brought && brought !== me) {
    const peer = findConnection(others, brought);
    if (peer) return peer.clientId;
  }
  const own = me === "" ? null : findConnection(others, me);
  if (own?.presence.active && own.presence.following === null) return own.clientId;
  if (session.canFacilitate()) return null;
  const leaders = gatherPeople(others, session).filter(({ role }) => canFacilitate(role));
  return (leaders.find(({ active }) => active) ?? leaders[0])?.clientId ?? null;
}
