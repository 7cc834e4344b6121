import { useEffect } from "react";
import { useWorkspace } from "../../workspace/workspace-context.ts";

const MARGIN = 24;

/**
 * Moves the view to the left by what is needed, so that a card is not behind a drawer of so many pixels at the
 * right of the window. Only when the card or the drawer changes: people may move on as they like.
 */
export function useCardInSight(id: string, drawer: number): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const { camera, stage } = workspace;
    const place = stage?.get().arrangement.places.get(id);
    if (!camera || !place || id === "") return;
    const { x, y, width, height, zoom } = camera.view();
    const behind = place.x + place.width - (x + width - (drawer + MARGIN) / zoom);
    if (behind > 0) camera.center([x + width / 2 + behind, y + height / 2]);
  }, [workspace, id, drawer]);
}
