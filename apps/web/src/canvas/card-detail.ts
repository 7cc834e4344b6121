import { levelOfDetail } from "./camera/level-of-detail.ts";
import type { CanvasParts } from "./canvas-parts.ts";

/** The view counts as still after this many milliseconds. */
const STILL = 140;
/** Cards that change their look within one frame; all of a crowded view at once would take too long. */
const PORTION = 24;

/**
 * Shows cards briefly below 60 %, by an attribute on their elements: no card renders. Waits until the view
 * stands still and then goes through the cards in portions. Returns the function that stops it.
 */
export function showCardDetail(root: HTMLElement, { camera, scene, onMounted }: CanvasParts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let brief = isBrief();

  function isBrief(): boolean {
    return levelOfDetail(camera.transform().zoom, scene.count()) !== "full";
  }
  const outdated = () =>
    root.querySelectorAll<HTMLElement>(
      brief ? ".react-flow__node:not([data-detail])" : ".react-flow__node[data-detail]",
    );
  const mark = (element: HTMLElement) => {
    if (brief) element.dataset.detail = "brief";
    else delete element.dataset.detail;
  };
  const step = () => {
    frame = 0;
    const waiting = [...outdated()];
    for (const element of waiting.slice(0, PORTION)) mark(element);
    if (waiting.length > PORTION) frame = requestAnimationFrame(step);
  };
  const decide = () => {
    const next = isBrief();
    if (next === brief) return;
    brief = next;
    frame ||= requestAnimationFrame(step);
  };
  const stopCamera = camera.onMove(() => {
    clearTimeout(timer);
    if (isBrief() !== brief) timer = setTimeout(decide, STILL);
  });
  const stopMounted = onMounted(() => {
    if (frame === 0) for (const element of outdated()) mark(element);
  });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    stopCamera();
    stopMounted();
  };
}
