import { useCallback, useEffect, useState } from "react";
import { useSession } from "../session/session-context.ts";
import { personColor } from "../ui/person-color.ts";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";
import { type Bringing, createBringing } from "./bringing.ts";
import { BringingFront } from "./bringing-front.tsx";
import styles from "./follow-frame.module.css";
import { FollowLabel } from "./follow-label.tsx";
import { Followers } from "./followers.tsx";
import { useSeenPeer } from "./use-seen-peer.ts";

/**
 * While I follow someone: a frame of their colour around the board, with their name and the way to stop. Also brings
 * me to whom everyone is brought, and tells who follows me. The canvas moves the view and says to the others whom I
 * follow.
 */
export function FollowFrame() {
  const session = useSession();
  const workspace = useWorkspace();
  const following = useWorkspaceValue((state) => state.following);
  const presenting = useWorkspaceValue((state) => state.presenting);
  const followed = useSeenPeer(following);
  const [bringing, setBringing] = useState<Bringing>();
  const isGone = following !== null && !followed;

  useEffect(() => {
    const made = createBringing(session, workspace);
    setBringing(made);
    return () => {
      setBringing(undefined);
      made.dispose();
    };
  }, [session, workspace]);
  useEffect(() => {
    if (isGone) workspace.set({ following: null });
  }, [isGone, workspace]);
  const stop = useCallback(() => workspace.set({ following: null }), [workspace]);

  return (
    <>
      {followed && (
        <div
          className={styles.frame}
          style={personColor(followed.color)}
          data-quiet={presenting || undefined}
        >
          {!presenting && (
            <FollowLabel name={followed.name} color={followed.color} bringing={bringing} onStop={stop} />
          )}
        </div>
      )}
      {bringing && <BringingFront bringing={bringing} />}
      <Followers />
    </>
  );
}
