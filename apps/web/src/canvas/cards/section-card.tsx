import type { ItemOf } from "@throughline/model";
import { Lock } from "lucide-react";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { paperOf } from "./card-frame.tsx";
import { CardTitle } from "./card-title.tsx";
import styles from "./drawing.module.css";
import { RepairBadge } from "./repair-badge.tsx";

/** A part of the board with a name. Its bar and frame are what a hand takes hold of. */
export function SectionCard({ item }: { readonly item: ItemOf<"section"> }) {
  return (
    <div className={styles.section} data-paper={paperOf(item)}>
      <div className={styles.sectionBar}>
        <KindIcon kind="section" size={16} />
        <CardTitle item={item} />
        {item.locked && <Lock aria-label="Locked" size={14} />}
        <RepairBadge item={item} />
      </div>
    </div>
  );
}
