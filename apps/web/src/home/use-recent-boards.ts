import { useCallback, useEffect, useState } from "react";
import { type RecentBoard, readRecentBoards } from "./recent-boards.ts";

/** The boards of this browser, and the way to read them again after a change made here. */
export function useRecentBoards(): { readonly boards: readonly RecentBoard[]; refresh(): void } {
  const [boards, setBoards] = useState(() => readRecentBoards());
  const refresh = useCallback(() => setBoards(readRecentBoards()), []);
  useEffect(() => {
    // Another page of this browser has opened or renamed a board.
    window.addEventListener("storage", refresh);
    return () => window.removeEventListener("storage", refresh);
  }, [refresh]);
  return { boards, refresh };
}
