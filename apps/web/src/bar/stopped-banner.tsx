import { Button } from "@mantine/core";
import { OctagonAlert } from "lucide-react";
import { exportKept } from "../session/export-kept.ts";
import { changes } from "../session/saved-light.ts";
import { useSession } from "../session/session-context.ts";
import { useSessionState } from "../session/use-session-state.ts";
import styles from "./stopped-banner.module.css";

/** A strip across the page when the connection has ended for good but the board may still be looked at. */
export function StoppedBanner() {
  const session = useSession();
  const light = useSessionState((state) => state.light);
  const keptHere = useSessionState((state) => state.keptHere ?? true);
  if (light.state !== "stopped") return null;
  return (
    <div className={styles.banner} role="alert">
      <OctagonAlert aria-hidden size={18} />
      <p className={styles.text}>
        <strong>{light.title}.</strong> {light.message}
        {light.pending > 0 &&
          ` ${changes(light.pending)} did not reach the server${keptHere ? "; this browser keeps them" : ""}.`}
      </p>
      {light.pending > 0 && (
        <Button size="xs" variant="default" onClick={() => exportKept(session)}>
          Export what is kept here
        </Button>
      )}
      <Button size="xs" onClick={() => location.reload()}>
        Reload the page
      </Button>
    </div>
  );
}
