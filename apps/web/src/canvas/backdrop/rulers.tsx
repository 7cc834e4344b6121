import { type CSSProperties, useEffect, useRef } from "react";
import type { Lane, Tick } from "../../lenses/arrangement.ts";
import { toneColor } from "../../lenses/tone-color.ts";
import { useLensState } from "../../lenses/use-lens.ts";
import { LANE_NAMES, RULER_ROW, useCanvas } from "../canvas-parts.ts";
import styles from "./rulers.module.css";

/** Names of columns and lanes along the edges of the window: they move with the view and never leave it. */
export function Rulers() {
  const { arrangement, preview } = useLensState();
  const { ticks, lanes } = preview ?? arrangement;
  const { camera } = useCanvas();
  const root = useRef<HTMLDivElement>(null);
  const isShown = ticks.length + lanes.length > 0;
  const rows = ticks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  // What floats over the board stands below the ruler.
  useEffect(() => {
    // Not on the root, whose attributes say the theme.
    const { style } = document.body;
    style.setProperty("--below-ruler", `${rows * RULER_ROW}px`);
    return () => {
      style.removeProperty("--below-ruler");
    };
  }, [rows]);
  useEffect(() => {
    const element = root.current;
    if (!element || !isShown) return;
    const follow = () => {
      const { x, y, zoom } = camera.transform();
      element.style.setProperty("--x", `${x}px`);
      element.style.setProperty("--y", `${y}px`);
      element.style.setProperty("--z", String(zoom));
    };
    follow();
    return camera.onMove(follow);
  }, [camera, isShown]);
  if (!isShown) return null;
  return (
    <div ref={root} className={styles.rulers} aria-hidden>
      {lanes.length > 0 && (
        <div className={styles.lanes} style={{ width: LANE_NAMES, paddingTop: rows * RULER_ROW }}>
          {lanes.map((lane) => (
            <LaneName key={lane.key} lane={lane} />
          ))}
        </div>
      )}
      {rows > 0 && (
        <div className={styles.ticks} style={{ height: rows * RULER_ROW }}>
          {ticks.map((tick) => (
            <TickName key={tick.key} tick={tick} />
          ))}
        </div>
      )}
    </div>
  );
}

function TickName({ tick }: { readonly tick: Tick }) {
  const style = {
    "--at": tick.x,
    "--span": tick.width,
    top: tick.row * RULER_ROW,
    height: RULER_ROW,
    ...(tick.tone && { "--tone": `var(--${toneColor(tick.tone)})` }),
  } as CSSProperties;
  return (
    <div className={styles.tick} style={style} title={[tick.text, tick.note].filter(Boolean).join(" · ")}>
      <span>
        <b>{tick.text}</b>
        {tick.note && <i>{tick.note}</i>}
      </span>
    </div>
  );
}

function LaneName({ lane }: { readonly lane: Lane }) {
  const style = {
    "--at": lane.y,
    "--span": lane.height,
    ...(lane.tone && { "--tone": `var(--${toneColor(lane.tone)})` }),
  } as CSSProperties;
  return (
    <div className={styles.lane} style={style} title={[lane.text, lane.note].filter(Boolean).join(" · ")}>
      <span>
        <b>{lane.text}</b>
        {lane.note && <i>{lane.note}</i>}
      </span>
    </div>
  );
}
