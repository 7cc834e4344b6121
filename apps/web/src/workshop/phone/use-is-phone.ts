import { useSyncExternalStore } from "react";

/** Where a board with tools around it leaves no room for the board: a phone, upright or on its side. */
const PHONE = "screen and (max-width: 640px), screen and (max-height: 460px) and (pointer: coarse)";

/** Whether the window is a phone's; renders again when it is turned or made larger. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(PHONE).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
