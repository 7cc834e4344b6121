import styles from "./key-caps.module.css";
import { currentPlatform, keyCaps } from "./show-keys.ts";

interface KeyCapsProps {
  readonly spec: string;
  /** True where they are what is read about; elsewhere screen readers get them from the control. */
  readonly spoken?: boolean;
}

/** Keys as they are printed on this keyboard. */
export function KeyCaps({ spec, spoken = false }: KeyCapsProps) {
  return (
    <span className={styles.keys} aria-hidden={!spoken}>
      {keyCaps(spec, currentPlatform()).map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
