import { useEffect, useState } from "react";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import type { AskedFigure } from "./asked-figure.ts";

/** The view counts as still after this many milliseconds. */
const STILL = 160;

/**
 * Where a card is in the window once the view has come to rest; the last such place until then. Undefined
 * without a card, and before the first rest. Without a card on screen the place stays.
 */
export function useCardPlace(item: string | undefined): AskedFigure["at"] | undefined {
  const workspace = useWorkspace();
  const [place, setPlace] = useState<AskedFigure["at"]>();
  useEffect(() => {
    if (item === undefined) return;
    const look = () => {
      const card = document.querySelector(`.react-flow__node[data-id="${CSS.escape(item)}"]`);
      if (!card) return;
      const { x, y, width, height } = card.getBoundingClientRect();
      setPlace((before) => (before?.x === x && before.y === y ? before : { x, y, width, height }));
    };
    let timer = setTimeout(look, STILL);
    const stop = workspace.followView(() => {
      clearTimeout(timer);
      timer = setTimeout(look, STILL);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [workspace, item]);
  return place;
}
