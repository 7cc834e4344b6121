import styles from "./key-caps.module.css";
import { currentPlatform, keyCaps } from "./show-keys.ts";

/** Keys as they are printed on this keyboard. Screen readers get them from the control instead. */
export function KeyCaps({ spec }: { readonly spec: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(spec, currentPlatform()).map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
