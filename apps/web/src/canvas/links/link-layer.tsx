import { useSyncExternalStore } from "react";
import { useCanvas } from "../canvas-parts.ts";
import { LinkElement } from "./link-element.tsx";
import styles from "./links.module.css";

/** The links near the window as SVG, between sections and cards. Lies within React Flow's viewport. */
export function LinkLayer() {
  const { links } = useCanvas();
  const ids = useSyncExternalStore(links.subscribeIds, links.ids);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold curves.
    <svg className={styles.layer} role="group" aria-label="Links">
      {ids.map((id) => (
        <LinkElement key={id} id={id} />
      ))}
    </svg>
  );
}
