import type { Peers } from "./peers.ts";

/** Someone who has not touched anything for this long counts as away, milliseconds. */
const IDLE_AFTER = 60_000;

/** Tells the others whether this person is at the board. Returns the function that stops telling. */
export function watchActivity(peers: Peers): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (active: boolean) => {
    if (peers.me().active !== active) peers.share({ active });
  };
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(() => set(false), IDLE_AFTER);
    set(true);
  };
  const hidden = () => {
    if (document.visibilityState === "hidden") set(false);
    else touched();
  };
  const events = ["pointermove", "pointerdown", "keydown", "wheel"] as const;
  for (const event of events) window.addEventListener(event, touched, { passive: true });
  document.addEventListener("visibilitychange", hidden);
  touched();
  return () => {
    clearTimeout(timer);
    for (const event of events) window.removeEventListener(event, touched);
    document.removeEventListener("visibilitychange", hidden);
  };
}
