import { cardSize, type ItemOf } from "@throughline/model";
import { Lock } from "lucide-react";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import styles from "./drawing.module.css";
import { fitTextSize } from "./fit-text-size.ts";
import { RepairBadge } from "./repair-badge.tsx";
import { TitleEditor } from "./title-editor.tsx";

/** A sticky note: paper in its colour, and text as large as fits. */
export function NoteCard({ item }: { readonly item: ItemOf<"note"> }) {
  const editing = useWorkspaceValue((state) => state.editing === item.id);
  const [width, height] = cardSize(item);
  const fontSize = fitTextSize(item.title, width - 28, height - 36);
  return (
    <div className={styles.note} data-paper={item.color === "auto" ? "yellow" : item.color}>
      {editing ? (
        <TitleEditor item={item} className={styles.noteText} style={{ fontSize: Math.min(fontSize, 24) }} />
      ) : (
        <div className={styles.noteText} style={{ fontSize }}>
          {item.title}
        </div>
      )}
      <div className={styles.noteFoot}>
        {item.author && <span>{item.author}</span>}
        {item.locked && <Lock aria-label="Locked" size={12} />}
        <RepairBadge item={item} />
      </div>
    </div>
  );
}
