import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Peers } from "../session/peers.ts";
import { useSession } from "../session/session-context.ts";
import { useRoster } from "../session/use-session-state.ts";
import { inkOn } from "../ui/ink-on.ts";
import { notify } from "../ui/notify.ts";
import { personColor } from "../ui/person-color.ts";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";
import styles from "./follow-frame.module.css";

/**
 * While I follow someone: a frame of their colour around the board, with their name and the way to stop.
 * Also tells who follows me. The canvas moves the view and says to the others whom I follow.
 */
export function FollowFrame() {
  const { peers } = useSession();
  const workspace = useWorkspace();
  const following = useWorkspaceValue((state) => state.following);
  const roster = useRoster();
  const followed = roster.find((peer) => peer.clientId === following);
  const name = followed?.presence.user.name;
  const gone = following !== null && !followed;

  useEffect(() => {
    if (gone) workspace.set({ following: null });
  }, [gone, workspace]);

  return (
    <>
      {followed && (
        <div className={styles.frame} style={personColor(followed.presence.user.color)}>
          <div className={styles.label} style={{ color: inkOn(followed.presence.user.color) }}>
            <span role="status">Following {name}</span>
            <Button
              size="compact-xs"
              variant="white"
              color="dark"
              onClick={() => workspace.set({ following: null })}
            >
              Stop
            </Button>
          </div>
        </div>
      )}
      <Followers peers={peers} />
    </>
  );
}

function Followers({ peers }: { readonly peers: Peers }) {
  const roster = useRoster();
  const known = useRef<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const mine = String(peers.clientId());
    const now = roster.filter((peer) => peer.presence.following === mine);
    for (const { clientId, presence } of now) {
      if (!known.current.has(clientId)) notify(`${presence.user.name} follows your view now.`);
    }
    known.current = new Set(now.map((peer) => peer.clientId));
  }, [peers, roster]);
  return null;
}
