import type { Peer } from "../../session/peers.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { CanvasParts } from "../canvas-parts.ts";

/**
 * Milliseconds a card stays where someone let go of it, until the move itself arrives: presence may be
 * faster than the document, and the card would jump back and forth.
 */
const LINGER = 1200;

interface Held {
  readonly ids: ReadonlySet<string>;
  /** Runs once the hand has let go. */
  timer?: ReturnType<typeof setTimeout>;
  /** The move itself is here already. */
  arrived: boolean;
}

/** Shows the cards that others are dragging where their hands are. `update` takes everyone's presence. */
export function holdPeerDrags({ scene, session }: Pick<CanvasParts, "scene" | "session">) {
  const holding = new Map<number, Held>();

  const release = (clientId: number) => {
    const held = holding.get(clientId);
    if (!held) return;
    clearTimeout(held.timer);
    holding.delete(clientId);
    scene.release(`peer ${clientId}`);
  };
  const stopLive = session.live.subscribe(({ items }) => {
    for (const [clientId, held] of holding) {
      if (!items.updated.some((id) => held.ids.has(id))) continue;
      held.arrived = true;
      if (held.timer !== undefined) release(clientId);
    }
  });
  return {
    update(peers: readonly Peer[]): void {
      for (const { clientId, presence } of peers) {
        const held = holding.get(clientId);
        if (!presence.drag) {
          if (held?.arrived) release(clientId);
          else if (held && held.timer === undefined) held.timer = setTimeout(() => release(clientId), LINGER);
          continue;
        }
        clearTimeout(held?.timer);
        const rects = new Map<string, Rect>();
        for (const [id, x, y] of presence.drag.moves) {
          const placed = scene.placed(id);
          if (placed) rects.set(id, { ...placed, x, y });
        }
        holding.set(clientId, { ids: new Set(rects.keys()), arrived: false });
        scene.hold(`peer ${clientId}`, rects);
      }
      for (const clientId of holding.keys()) {
        if (!peers.some((peer) => peer.clientId === clientId)) release(clientId);
      }
    },
    dispose(): void {
      stopLive();
      for (const clientId of [...holding.keys()]) release(clientId);
    },
  };
}
