import { useEffect, useRef } from "react";
import { useWorkspace } from "../workspace/workspace-context.ts";
import { ActionButton } from "./action-button.tsx";
import styles from "./view-controls.module.css";

/** Zoom, overview map and the way back to the whole board, at the bottom right. */
export function ViewControls() {
  return (
    <div className={styles.controls} role="toolbar" aria-label="View" data-stage-part="">
      <ActionButton id="minimap" side="top" />
      <ActionButton id="fit-board" side="top" />
      <span className={styles.line} />
      <ActionButton id="zoom-out" side="top" />
      <ActionButton id="zoom-100" side="top">
        <ZoomFigure />
      </ActionButton>
      <ActionButton id="zoom-in" side="top" />
      <span className={styles.line} />
      <ActionButton id="help" side="top" />
    </div>
  );
}

/** The zoom in percent, written into the page directly: it changes with every frame of a zoom. */
function ZoomFigure() {
  const workspace = useWorkspace();
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = () => {
      const zoom = workspace.camera?.view().zoom ?? 1;
      const text = `${Math.round(zoom * 100)} %`;
      if (!ref.current || ref.current.textContent === text) return;
      ref.current.textContent = text;
      // What is read out has to hold what is seen, and neither is worth a render for each frame.
      ref.current.closest("button")?.setAttribute("aria-label", `Zoom to 100 %, now at ${text}`);
    };
    write();
    return workspace.followView(write);
  }, [workspace]);
  return <span ref={ref} className={styles.figure} />;
}
