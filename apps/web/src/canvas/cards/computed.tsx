import type { FigureName } from "@throughline/engine";
import type { LucideIcon } from "lucide-react";
import styles from "./computed.module.css";

/** How a computed figure reads; `quiet` for those that only inform. */
export type ComputedTone = "good" | "warn" | "bad" | "quiet";

interface ComputedProps {
  /** What is asked for when it is clicked. */
  readonly figure: FigureName;
  /** One sentence for the tooltip. */
  readonly title: string;
  readonly tone?: ComputedTone;
  readonly icon?: LucideIcon | undefined;
  readonly children: string | undefined;
}

/**
 * A figure that the plan computes. The canvas opens its explanation on a click (`data-figure`); it is no tab
 * stop, since the inspector lists the same figures as buttons. Nothing when it is unknown.
 */
export function Computed({ figure, title, tone = "quiet", icon: Icon, children }: ComputedProps) {
  if (!children) return null;
  return (
    <span
      className={styles.computed}
      data-figure={figure}
      data-tone={tone}
      title={`${title} Click to see why.`}
    >
      {Icon && <Icon aria-hidden size={12} strokeWidth={2.4} />}
      {children}
    </span>
  );
}
