import { useMeta } from "../live/use-record.ts";
import styles from "./top-bar.module.css";

/** The strip above the board: where I am, how safe my work is, who is here. */
export function TopBar() {
  const { title } = useMeta();
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{title || "Untitled board"}</h1>
    </header>
  );
}
