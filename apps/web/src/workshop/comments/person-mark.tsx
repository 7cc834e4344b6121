import { initials } from "../../ui/initials.ts";
import { inkOn } from "../../ui/ink-on.ts";
import css from "./person-mark.module.css";
import { usePersonColor } from "./use-person-color.ts";

/** The letters of a person on their colour. Decorative: the name stands beside it. */
export function PersonMark({
  id,
  name,
  size = 24,
}: {
  readonly id: string;
  readonly name: string;
  /** In pixels. */
  readonly size?: number;
}) {
  const color = usePersonColor(id);
  return (
    <span
      aria-hidden
      className={css.mark}
      data-initials={initials(name)}
      style={{ width: size, height: size, background: color, color: inkOn(color) }}
    />
  );
}
