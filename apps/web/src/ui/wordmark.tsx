import styles from "./wordmark.module.css";

/** The product's sign and name. */
export function Wordmark() {
  return (
    <span className={styles.mark}>
      <img src="/icon.svg" alt="" width={24} height={24} />
      Throughline
    </span>
  );
}
