import type { Item } from "@throughline/model";
import { TriangleAlert } from "lucide-react";
import styles from "./card.module.css";

/** Says that something stored could not be read and shows a default instead. */
export function RepairBadge({ item }: { readonly item: Item }) {
  if (item.repairs.length === 0) return null;
  const text = `Repaired: ${item.repairs.map((repair) => repair.message).join(" ")}`;
  return (
    <span className={styles.repair} role="img" aria-label={text} title={text}>
      <TriangleAlert aria-hidden size={12} />
    </span>
  );
}
