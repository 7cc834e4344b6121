import { farBelow } from "../camera/level-of-detail.ts";
import type { CanvasParts } from "../canvas-parts.ts";

/** Pixels between a card and its grip: the dot that draws links stands between them. */
const GAP = 30;
/** The bar of the selection needs this much above a card; with less it goes below, where the grip makes room. */
const BAR_ROOM = 72;
const BAR_GAP = 68;
/** Height of the grip with the room it keeps to the lower edge. */
const FOOT = 44;

/** Half the width of the grip, and the room it keeps to the edges of the stage. */
const HALF = 124;

/** How far the bar may follow a hand of so many pixels without leaving the stage, which keys could make it. */
export function keepInSight(
  { camera, scene }: Pick<CanvasParts, "camera" | "scene">,
  id: string,
  pixels: number,
): number {
  const rect = scene.rect(id);
  if (!rect) return pixels;
  const { x, zoom } = camera.transform();
  const middle = (rect.x + rect.width / 2) * zoom + x;
  const [least, most] = [Math.min(0, HALF - middle), Math.max(0, camera.box().width - HALF - middle)];
  return Math.min(most, Math.max(least, pixels));
}

/**
 * Keeps an element of the stage below a card while the view moves and the card does, by its style alone;
 * inside the stage as long as the card is in sight. Returns the function that stops it.
 */
export function keepBelowCard(
  element: HTMLElement,
  { camera, scene }: Pick<CanvasParts, "camera" | "scene">,
  id: string,
): () => void {
  const follow = () => {
    const rect = scene.rect(id);
    const { x, y, zoom } = camera.transform();
    const box = camera.box();
    const top = rect ? rect.y * zoom + y : 0;
    const bottom = rect ? (rect.y + rect.height) * zoom + y : 0;
    const isShown = rect !== undefined && zoom >= farBelow(scene.count()) && top < box.height && bottom > 0;
    element.style.display = isShown ? "" : "none";
    if (!isShown) return;
    const middle = (rect.x + rect.width / 2) * zoom + x;
    const below = bottom + (top < BAR_ROOM ? BAR_GAP : GAP);
    const at = Math.round(Math.min(below, box.height - FOOT));
    element.style.transform = `translate(${Math.round(middle)}px, ${at}px) translateX(-50%)`;
  };
  follow();
  const stopCamera = camera.onMove(follow);
  const stopScene = scene.subscribe((change) => {
    if (change.items.includes(id)) follow();
  });
  return () => {
    stopCamera();
    stopScene();
  };
}
