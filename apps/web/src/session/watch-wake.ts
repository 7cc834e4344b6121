const BEAT = 5_000;
/** A timer that comes this much later than asked slept with the machine, milliseconds. */
const SLEPT = 15_000;

/**
 * Calls `onWake` when the page becomes visible again, the network changes, or the machine has slept.
 * Returns the function that stops watching.
 */
export function watchWake(onWake: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - last > SLEPT) onWake();
    last = now;
  }, BEAT);
  const whenVisible = () => {
    if (document.visibilityState === "visible") onWake();
  };
  document.addEventListener("visibilitychange", whenVisible);
  for (const event of ["online", "offline", "pageshow"]) window.addEventListener(event, onWake);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", whenVisible);
    for (const event of ["online", "offline", "pageshow"]) window.removeEventListener(event, onWake);
  };
}
