import { lensOf } from "../../lenses/all-lenses.ts";
import { readLensAddress } from "../../lenses/lens-address.ts";
import type { CanvasParts } from "../canvas-parts.ts";

/** Keeps the view on what the followed person sees, until either of the two goes elsewhere; while it is held, always. */
export function followPeer({ workspace, camera, session, stage }: CanvasParts): () => void {
  let isMoving = false;
  let isWanted = false;
  const follow = () => {
    const { following } = workspace.get();
    if (following === null) return;
    const peer = session.peers.others().find(({ clientId }) => clientId === following);
    if (!peer) {
      workspace.set({ following: null });
      return;
    }
    const { view, lens: address } = peer.presence;
    if (address !== "" && address !== stage.get().address) {
      const { id, look } = readLensAddress(address);
      workspace.set({ lens: lensOf(id).id, looks: { ...workspace.get().looks, [id]: look } });
    }
    if (!view || view.width === 0 || view.height === 0) return;
    const box = camera.box();
    const zoom = Math.min(
      4,
      Math.max(0.05, view.zoom * Math.min(box.width / view.width, box.height / view.height)),
    );
    const middleX = view.x + view.width / view.zoom / 2;
    const middleY = view.y + view.height / view.zoom / 2;
    isMoving = true;
    camera.set({ x: box.width / 2 - middleX * zoom, y: box.height / 2 - middleY * zoom, zoom });
    isMoving = false;
  };
  /** What moved the view may be half way through moving it, so the way back comes right after. */
  const comeBack = () => {
    if (isMoving || isWanted || !workspace.get().held) return;
    isWanted = true;
    queueMicrotask(() => {
      isWanted = false;
      if (workspace.get().held) follow();
    });
  };
  let size = camera.box();
  /** A panel that opens, or a window made larger, leaves less or more room for the same view. */
  const fitAgain = () => {
    const box = camera.box();
    if (box.width === size.width && box.height === size.height) return;
    size = box;
    follow();
  };
  const stops = [
    session.peers.subscribe(follow),
    workspace.store.subscribe((state, before) => {
      if (state.following !== before.following) follow();
      if (state.lens !== before.lens || state.looks !== before.looks) comeBack();
    }),
    camera.onMove(comeBack),
    camera.subscribe(fitAgain),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
