import { useSyncExternalStore } from "react";
import { useSession } from "../session/session-context.ts";
import { inkOn } from "../ui/ink-on.ts";
import { releaseEveryone } from "../workshop/attention/bring.ts";
import type { Bringing } from "./bringing.ts";
import styles from "./follow-frame.module.css";

/** Whose view I see, and the way to stop: also where a facilitator took everyone along. */
export function FollowLabel({
  name,
  color,
  bringing,
  onStop,
}: {
  readonly name: string;
  readonly color: string;
  readonly bringing: Bringing | undefined;
  onStop(): void;
}) {
  const session = useSession();
  const stage = useSyncExternalStore(
    bringing?.state.subscribe ?? never,
    () => bringing?.state.getState().stage ?? "none",
  );
  const isHeld = stage === "held";
  return (
    <div className={styles.label} style={{ color: inkOn(color) }}>
      <span role="status">{isHeld ? `${name} took everyone along` : `Following ${name}`}</span>
      {isHeld && session.canFacilitate() && (
        <button type="button" className={styles.button} onClick={() => releaseEveryone(session)}>
          Release everyone
        </button>
      )}
      <button
        type="button"
        className={styles.button}
        title={isHeld ? "Or press Esc twice" : undefined}
        onClick={isHeld ? bringing?.leave : onStop}
      >
        {isHeld ? "Leave anyway" : "Stop"}
      </button>
    </div>
  );
}

const never = () => () => {};
