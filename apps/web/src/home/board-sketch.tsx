import styles from "./board-sketch.module.css";
import type { Sketch } from "./sketches.ts";

const CELL_X = 34;
const CELL_Y = 22;
const CARD_WIDTH = 28;
const CARD_HEIGHT = 14;
const MARGIN = 12;

/** A small drawing of a board. Decorative: the words stand beside it. */
export function BoardSketch({ sketch }: { readonly sketch: Sketch }) {
  const place = (at: number) => {
    const [, column, row] = sketch.cards[at] ?? ["note", 0, 0];
    return { x: MARGIN + column * CELL_X, y: MARGIN + row * CELL_Y };
  };
  return (
    <svg aria-hidden className={styles.sketch} viewBox="0 0 256 126" preserveAspectRatio="xMidYMid meet">
      {sketch.arrows.map(([from, to]) => {
        const start = place(from);
        const end = place(to);
        const x1 = start.x + CARD_WIDTH;
        const y1 = start.y + CARD_HEIGHT / 2;
        const y2 = end.y + CARD_HEIGHT / 2;
        const middle = (x1 + end.x) / 2;
        return (
          <path
            key={`${from}-${to}`}
            className={styles.arrow}
            d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${end.x} ${y2}`}
          />
        );
      })}
      {sketch.cards.map(([kind], at) => {
        const { x, y } = place(at);
        return (
          <g key={at} style={{ color: `var(--kind-${kind})` }}>
            <rect className={styles.card} x={x} y={y} width={CARD_WIDTH} height={CARD_HEIGHT} rx={3} />
            <rect fill="currentColor" x={x} y={y} width={3} height={CARD_HEIGHT} rx={1.5} />
            <rect className={styles.text} x={x + 6} y={y + 4} width={16} height={2} rx={1} />
            <rect className={styles.text} x={x + 6} y={y + 8} width={10} height={2} rx={1} />
          </g>
        );
      })}
    </svg>
  );
}
