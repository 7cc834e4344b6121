import type { CSSProperties } from "react";

/** The style that hands a person's colour to a style sheet as `--person`. */
export function personColor(color: string): CSSProperties {
  return { "--person": color } as CSSProperties;
}
