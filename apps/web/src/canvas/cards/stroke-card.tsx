import { cardSize, type ItemOf } from "@throughline/model";
import { paperOf } from "./card-frame.tsx";
import styles from "./drawing.module.css";
import { strokePath } from "./stroke-path.ts";

/** The smallest extent an item may have; flatter strokes are not stretched. */
const SMALLEST = 8;

/** A line drawn by hand. It stretches with its size. */
export function StrokeCard({ item }: { readonly item: ItemOf<"stroke"> }) {
  const [width, height] = cardSize(item);
  const extentX = Math.max(SMALLEST, ...item.points.map(([x]) => x));
  const extentY = Math.max(SMALLEST, ...item.points.map(([, y]) => y));
  const scale = item.size ? `scale(${width / extentX} ${height / extentY})` : undefined;
  return (
    <svg className={styles.stroke} data-paper={paperOf(item)} width={width} height={height} aria-hidden>
      <path d={strokePath(item.points, item.width)} transform={scale} />
    </svg>
  );
}
