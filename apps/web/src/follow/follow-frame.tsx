import { Button } from "@mantine/core";
import { useEffect, useSyncExternalStore } from "react";
import type { Peers } from "../session/peers.ts";
import { useSession } from "../session/session-context.ts";
import { useRoster } from "../session/use-session-state.ts";
import { inkOn } from "../ui/ink-on.ts";
import { notify } from "../ui/notify.ts";
import { personColor } from "../ui/person-color.ts";
import type { Rect } from "../workspace/camera.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";
import styles from "./follow-frame.module.css";
import { glide } from "./glide.ts";

/** While I follow someone: their view on my screen, in a frame of their colour. Also tells who follows me. */
export function FollowFrame() {
  const { peers } = useSession();
  const workspace = useWorkspace();
  const following = useWorkspaceValue((state) => state.following);
  const roster = useRoster();
  const followed = roster.find((peer) => peer.clientId === following);
  const name = followed?.presence.user.name;
  const gone = following !== null && !followed;

  useEffect(() => {
    peers.share({ following: following === null ? null : String(following) });
    if (following === null) return;
    return followView(following, peers, workspace);
  }, [following, peers, workspace]);

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
  const roster = useSyncExternalStore(peers.subscribeRoster, peers.roster);
  const mine = String(peers.clientId());
  const names = roster
    .filter((peer) => peer.presence.following === mine)
    .map((peer) => peer.presence.user.name)
    .join(", ");
  useEffect(() => {
    if (names) notify(`${names} ${names.includes(", ") ? "follow" : "follows"} your view now.`);
  }, [names]);
  return null;
}

/** Moves the camera towards what a person sees, frame by frame, until the returned function is called. */
function followView(clientId: number, peers: Peers, workspace: Workspace): () => void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let frame = 0;
  let last = 0;
  let at: Rect | null = null;
  const target = (): Rect | null => {
    const view = peers.others().find((peer) => peer.clientId === clientId)?.presence.view;
    return view
      ? { x: view.x, y: view.y, width: view.width / view.zoom, height: view.height / view.zoom }
      : null;
  };
  const step = (now: number) => {
    frame = 0;
    const to = target();
    const { camera } = workspace;
    if (!to || !camera) return;
    at = still ? to : glide(at ?? camera.view(), to, last ? Math.min(64, now - last) : 16);
    last = now;
    camera.show(at);
    if (at !== to) frame = requestAnimationFrame(step);
    else last = 0;
  };
  const begin = () => {
    if (frame === 0) frame = requestAnimationFrame(step);
  };
  begin();
  const stop = peers.subscribe(begin);
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}
