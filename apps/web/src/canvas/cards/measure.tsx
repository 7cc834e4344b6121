import type { ItemOf } from "@throughline/model";
import styles from "./card.module.css";
import { Figure } from "./figure.tsx";
import { showNumber } from "./format-figure.ts";

/** “Cost to serve 41 → 25 €”. */
export function Measure({ item }: { readonly item: ItemOf<"goal"> | ItemOf<"benefit"> }) {
  const { baseline, target, measure, unit } = item;
  const amounts =
    baseline !== null && target !== null
      ? `${showNumber(baseline)} → ${showNumber(target)} ${unit}`
      : target !== null
        ? `${item.direction === "increase" ? "to" : "down to"} ${showNumber(target)} ${unit}`
        : undefined;
  if (!measure && !amounts) return null;
  return (
    <div className={styles.measure}>
      <span className={styles.clip} title={measure || undefined}>
        {measure}
      </span>
      <b>
        <Figure item={item} of={["baseline", "target"]} label="Baseline to target">
          {amounts?.trim()}
        </Figure>
      </b>
    </div>
  );
}
