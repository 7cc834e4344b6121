import { useSyncExternalStore } from "react";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { useCanvas } from "../canvas-parts.ts";
import styles from "./overlay.module.css";

/** More marks than this tell nobody anything. */
const MOST = 300;

/** Marks the cards that the open search has found. */
export function FoundLayer() {
  const found = useWorkspaceValue((state) => state.found);
  return found.length > 0 ? <Marks ids={found.slice(0, MOST)} /> : null;
}

function Marks({ ids }: { readonly ids: readonly string[] }) {
  const { scene, session } = useCanvas();
  useSyncExternalStore(session.live.subscribe, session.live.version);
  return (
    <svg className={styles.hand} aria-hidden>
      {ids.map((id) => {
        const rect = scene.rect(id);
        if (!rect) return null;
        return (
          <rect
            key={id}
            className={styles.found}
            x={rect.x - 5}
            y={rect.y - 5}
            width={rect.width + 10}
            height={rect.height + 10}
            rx={12}
          />
        );
      })}
    </svg>
  );
}
