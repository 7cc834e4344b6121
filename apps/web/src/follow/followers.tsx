import { useEffect, useRef } from "react";
import { useSession } from "../session/session-context.ts";
import { useRoster } from "../session/use-session-state.ts";
import { notify } from "../ui/notify.ts";

/** Tells who follows my view from now on. Whoever has brought everyone is told a number elsewhere instead. */
export function Followers() {
  const { peers, liveTalk, person } = useSession();
  const roster = useRoster();
  const known = useRef<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const mine = String(peers.clientId());
    const now = roster.filter((peer) => peer.presence.following === mine);
    const isLeading = liveTalk.workshop().attention?.person === person();
    for (const { clientId, presence } of isLeading ? [] : now) {
      if (!known.current.has(clientId)) notify(`${presence.user.name} follows your view now.`);
    }
    known.current = new Set(now.map((peer) => peer.clientId));
  }, [peers, liveTalk, person, roster]);
  return null;
}
