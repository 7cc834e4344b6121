import { type Item, itemKinds } from "@throughline/model";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import styles from "./card.module.css";
import { TitleEditor } from "./title-editor.tsx";

/** The title of a card, or the field it is being typed in. */
export function CardTitle({ item }: { readonly item: Item }) {
  const editing = useWorkspaceValue((state) => state.editing === item.id);
  if (editing) return <TitleEditor item={item} className={styles.title} />;
  if (item.title) {
    return (
      <div data-title className={styles.title} title={item.title}>
        {item.title}
      </div>
    );
  }
  const empty = `Untitled ${itemKinds[item.kind].label.toLowerCase()}`;
  return (
    <div data-title className={`${styles.title} ${styles.untitled}`}>
      {empty}
    </div>
  );
}
