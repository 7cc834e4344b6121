import { useEffect, useRef } from "react";
import type { LensState } from "../../lenses/lens-stage.ts";
import { placesFreely } from "../../lenses/places-freely.ts";
import type { Peer } from "../../session/peers.ts";
import { LANE_NAMES, RULER_ROW, useCanvas } from "../canvas-parts.ts";
import { placeHints } from "./edge-hints.ts";
import { findAway } from "./find-away.ts";
import { createHintMarks } from "./hint-marks.ts";
import { holdPeerDrags } from "./hold-peer-drags.ts";
import { createPeerMarks, type PeerMarks } from "./peer-marks.ts";
import styles from "./presence.module.css";
import { watchLasers } from "./watch-lasers.ts";

/** The marks of people out of sight stand beside the tools, and above the controls at the bottom. */
const INSETS = { left: 78, right: 28, top: 28, bottom: 84 } as const;

/** In a lens with rulers they stand inside of those. */
function insetsIn({ arrangement: { ticks, lanes } }: LensState) {
  const rows = ticks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return {
    ...INSETS,
    top: INSETS.top + rows * RULER_ROW,
    left: INSETS.left + (lanes.length > 0 ? LANE_NAMES : 0),
  };
}

/** Other people on the board. Renders once; their marks are moved directly, so no card ever renders for them. */
export function PeersLayer() {
  const parts = useCanvas();
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const overlay = layer.current;
    const plane = overlay?.firstElementChild;
    const board = overlay?.lastElementChild;
    if (!overlay || !(plane instanceof HTMLElement) || !(board instanceof HTMLCanvasElement)) return;
    const { session, camera, scene } = parts;
    const smooth = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches === false;
    const drags = holdPeerDrags(parts);
    const marks = new Map<number, PeerMarks>();
    const lasers = watchLasers(parts, board, smooth);
    const hints = createHintMarks(overlay, (clientId) => {
      const target = marks.get(clientId)?.target();
      if (target) camera.center(target);
    });
    let here: readonly Peer[] = [];
    let frame = 0;

    /** A place in another lens means nothing here: who is there has neither cursor nor cards in hand. */
    const asSeenIn = ({ lens, address }: LensState, peer: Peer): Peer => {
      const where = peer.presence.lens;
      if (where === address || (where === "" && placesFreely(lens))) return peer;
      return { ...peer, presence: { ...peer.presence, cursor: null, drag: null, view: null } };
    };

    const place = () => {
      frame = 0;
      const { x, y, zoom } = camera.transform();
      plane.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
      plane.style.setProperty("--z", String(zoom));
      let moving = false;
      for (const mark of marks.values()) moving = mark.place() || moving;
      const away = findAway(here, marks, camera, session.person());
      hints.show(placeHints(away.places, camera.box(), insetsIn(parts.stage.get())), away.people);
      lasers.refresh();
      if (moving) schedule();
    };
    const schedule = () => {
      frame ||= requestAnimationFrame(place);
    };
    const update = () => {
      const now = parts.stage.get();
      const others = session.peers.others().map((peer) => asSeenIn(now, peer));
      here = others;
      drags.update(others);
      lasers.update(others);
      const present = new Set(others.map(({ clientId }) => clientId));
      for (const [clientId, mark] of marks) {
        if (present.has(clientId)) continue;
        mark.dispose();
        marks.delete(clientId);
      }
      for (const { clientId, presence } of others) {
        let mark = marks.get(clientId);
        if (!mark) {
          mark = createPeerMarks(plane, overlay, scene, camera, smooth);
          marks.set(clientId, mark);
        }
        mark.update(presence);
      }
      schedule();
    };
    update();
    const stops = [
      session.peers.subscribe(update),
      session.peers.subscribeRoster(update),
      parts.stage.subscribe(update),
      camera.onMove(() => {
        if (marks.size > 0) schedule();
      }),
      scene.subscribe(() => {
        if (marks.size > 0) schedule();
      }),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
      for (const mark of marks.values()) mark.dispose();
      drags.dispose();
      lasers.dispose();
    };
  }, [parts]);
  return (
    <div ref={layer} className={styles.layer}>
      <div className={styles.plane} aria-hidden />
      <canvas className={styles.laser} aria-hidden hidden />
    </div>
  );
}
