import { presenceLimits } from "@throughline/protocol";
import { shareInRoom } from "../../workshop/attention/share-in-room.ts";
import type { CanvasParts } from "../canvas-parts.ts";

/** Shares what this person has selected and which part of the board they see. */
export function shareOwnPresence({ workspace, camera, session, stage }: CanvasParts): () => void {
  const shareSelection = () => {
    const { items, links } = workspace.get().selection;
    session.peers.share({ selection: [...items, ...links].slice(0, presenceLimits.selection) });
  };
  const shareView = () => {
    const { x, y, zoom } = camera.view();
    const { width, height } = camera.box();
    session.peers.share({ view: { x: Math.round(x), y: Math.round(y), zoom, width, height } });
  };
  const shareFollowing = () => {
    const { following } = workspace.get();
    session.peers.share({ following: following === null ? null : String(following) });
  };
  const shareLens = () => {
    session.peers.share({ lens: stage.get().address.slice(0, presenceLimits.lens) });
  };
  const shareLaser = () => shareInRoom(session.peers, { laser: workspace.get().tool.name === "laser" });
  shareSelection();
  shareLens();
  shareLaser();
  shareView();
  const stopWorkspace = workspace.store.subscribe((state, before) => {
    if (state.selection !== before.selection) shareSelection();
    if (state.lens !== before.lens || state.looks !== before.looks) shareLens();
    if (state.following !== before.following) shareFollowing();
    if (state.tool !== before.tool) shareLaser();
  });
  const stopCamera = camera.subscribe(shareView);
  return () => {
    stopWorkspace();
    stopCamera();
    shareInRoom(session.peers, { laser: false });
  };
}
