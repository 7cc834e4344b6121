import { Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useCanvas } from "../canvas-parts.ts";
import styles from "./chrome.module.css";

/** Brings people back who have lost sight of everything. */
export function BackToContent() {
  const { camera, scene, session } = useCanvas();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const look = () => setLost(session.live.items.size > 0 && scene.itemsIn(camera.view()).length === 0);
    look();
    const stopCamera = camera.subscribe(look);
    const stopScene = scene.subscribe((change) => {
      if (!change.held) look();
    });
    return () => {
      stopCamera();
      stopScene();
    };
  }, [camera, scene, session]);
  if (!lost) return null;
  return (
    <button type="button" className={styles.chip} data-own-pointer onClick={() => camera.fit()}>
      <Undo2 aria-hidden size={16} />
      Back to content
    </button>
  );
}
