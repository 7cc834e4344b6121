import { type ItemOf, TEXT_FONT_SIZE } from "@throughline/model";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { paperOf } from "./card-frame.tsx";
import styles from "./drawing.module.css";
import { TitleEditor } from "./title-editor.tsx";

/** Words straight on the board. */
export function TextCard({ item }: { readonly item: ItemOf<"text"> }) {
  const editing = useWorkspaceValue((state) => state.editing === item.id);
  const style = { fontSize: item.fontSize ?? TEXT_FONT_SIZE };
  return (
    <div className={styles.text} data-paper={paperOf(item)}>
      {editing ? (
        <TitleEditor item={item} className={styles.textWords} style={style} />
      ) : (
        <div className={`${styles.textWords} ${item.title ? "" : styles.faint}`} style={style}>
          {item.title || "Text"}
        </div>
      )}
    </div>
  );
}
