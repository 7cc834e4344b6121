import { Button } from "@mantine/core";
import { OctagonAlert } from "lucide-react";
import { useState } from "react";
import { exportKept } from "../session/export-kept.ts";
import type { OnlineSession } from "../session/open-session.ts";
import { changes } from "../session/saved-light.ts";
import { useSessionState } from "../session/use-session-state.ts";
import styles from "./stopped-banner.module.css";

/** Ends after which this browser's copy holds something that the server will refuse again. */
const REFUSED = ["denied", "change-too-large", "invalid-update"];

/** A strip across the page when the connection has ended for good but the board may still be looked at. */
export function StoppedBanner({ session }: { readonly session: OnlineSession }) {
  const light = useSessionState((state) => state.light);
  const keptHere = useSessionState((state) => state.keptHere ?? true);
  if (light.state !== "stopped") return null;
  const refused = REFUSED.includes(light.name ?? "");
  return (
    <div className={styles.banner} role="alert">
      <OctagonAlert aria-hidden size={18} />
      <p className={styles.text}>
        <strong>{light.title}.</strong> {light.message}
        {light.pending > 0 &&
          ` ${changes(light.pending)} did not reach the server${keptHere ? "; this browser keeps them" : ""}.`}
      </p>
      {(refused || light.pending > 0) && (
        <Button size="xs" variant="default" onClick={() => exportKept(session)}>
          Export what is kept here
        </Button>
      )}
      {refused && <DropCopy session={session} />}
      <Button size="xs" onClick={() => location.reload()}>
        Reload the page
      </Button>
    </div>
  );
}

/** The way out of a refusal that would come back on every visit: asked twice, for it cannot be undone. */
function DropCopy({ session }: { readonly session: OnlineSession }) {
  const [asked, setAsked] = useState(false);
  const drop = async () => {
    await session.forgetOfflineCopy();
    location.reload();
  };
  if (!asked) {
    return (
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        Go back to the server's copy
      </Button>
    );
  }
  return (
    <Button size="xs" color="red" autoFocus onClick={() => void drop()}>
      Remove the refused changes for good
    </Button>
  );
}
