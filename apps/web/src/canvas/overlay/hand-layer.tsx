import { useStore } from "zustand";
import { useCanvas } from "../canvas-parts.ts";
import { strokePath } from "../cards/stroke-path.ts";
import { linkPath, linkShape, looseLinkShape } from "../links/link-geometry.ts";
import styles from "./overlay.module.css";

/** What the hand is drawing right now: marquee, guides, a link on its way, a card or a stroke being drawn. */
export function HandLayer() {
  const { hand, scene } = useCanvas();
  const { marquee, guides, linking, creating, stroke } = useStore(hand);
  const from = linking && scene.rect(linking.from);
  const target = linking?.target ? scene.rect(linking.target) : undefined;
  const rectangle = marquee ?? creating?.rect;
  return (
    <svg className={styles.hand} aria-hidden>
      {target && (
        <rect
          className={styles.target}
          x={target.x - 3}
          y={target.y - 3}
          width={target.width + 6}
          height={target.height + 6}
          rx={10}
        />
      )}
      {from && linking && (
        <path
          className={styles.linking}
          d={linkPath(target ? linkShape(from, target) : looseLinkShape(from, linking.to))}
        />
      )}
      {rectangle && <rect className={marquee ? styles.marquee : styles.creating} {...rectangle} />}
      {guides.map(({ axis, at, from: start, to }) =>
        axis === "x" ? (
          <path key={`x${at}`} className={styles.guide} d={`M${at} ${start}V${to}`} />
        ) : (
          <path key={`y${at}`} className={styles.guide} d={`M${start} ${at}H${to}`} />
        ),
      )}
      {stroke && <path className={styles.stroke} d={strokePath(stroke, null)} />}
    </svg>
  );
}
