import { initials } from "../ui/initials.ts";
import { inkOn } from "../ui/ink-on.ts";
import styles from "./avatar.module.css";

/** The letters of a person in a ring of their pointer's colour. Decorative: a name stands beside it. */
export function Avatar(props: { readonly name: string; readonly color: string; readonly idle?: boolean }) {
  return (
    <span
      aria-hidden
      className={styles.avatar}
      data-idle={props.idle || undefined}
      data-initials={initials(props.name)}
      style={{ background: props.color, color: inkOn(props.color) }}
    />
  );
}
