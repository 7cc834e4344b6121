import { useCallback, useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";

/** Milliseconds between two looks at the time: it is told in minutes. */
const STEP = 15_000;

/** The server's time in milliseconds, a quarter of a minute old at most. */
export function useNow(): number {
  const { clock } = useSession();
  const subscribe = useCallback((listener: () => void) => {
    const timer = setInterval(listener, STEP);
    return () => clearInterval(timer);
  }, []);
  return useSyncExternalStore(subscribe, () => Math.floor(clock.now() / STEP) * STEP);
}
