import { VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";
import { useSession } from "../../../session/session-context.ts";

/** Nobody hears half a sentence: it is said when nothing was typed for this long, milliseconds. */
const CALM = 1_500;

/** Says what others wrote at their cursors, for those who do not see it. */
export function SaidAloud() {
  const { peers } = useSession();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const words = new Map<number, string>();
    const timers = new Map<number, ReturnType<typeof setTimeout>>();
    const stop = peers.subscribe(() => {
      for (const { clientId, presence } of peers.others()) {
        const now = presence.room?.says.trim() ?? "";
        if ((words.get(clientId) ?? "") === now) continue;
        words.set(clientId, now);
        clearTimeout(timers.get(clientId));
        // Taken away is not unsaid: what stood there last was said before.
        if (now === "") continue;
        timers.set(
          clientId,
          setTimeout(() => setSaid(`${presence.user.name} says: ${now}`), CALM),
        );
      }
    });
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [peers]);
  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite">
        {said}
      </div>
    </VisuallyHidden>
  );
}
