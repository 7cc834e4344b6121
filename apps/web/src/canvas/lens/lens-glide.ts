import type { HeldRects } from "../scene/hands.ts";
import type { Scene } from "../scene/scene.ts";

/** Milliseconds from one lens to the next. */
const DURATION = 320;
/** Links that are drawn anew within one frame: all of a large board at once would take too long. */
const LINKS_A_FRAME = 250;

/**
 * Moves all cards from where they were to their places; only the drawing follows, no element does. Links, which
 * are not seen meanwhile, are laid anew a portion a frame. It ends when `isReady` says that elements may be seen
 * again: those of the lens before would be shown where nothing is any longer.
 */
export function createLensGlide(scene: Scene, isReady: () => boolean) {
  let frame = 0;
  let isUnderWay = false;
  const finish = () => {
    isUnderWay = false;
    scene.showLinks(Infinity);
    scene.glide(null);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    if (isUnderWay) finish();
  };
  return {
    start(from: HeldRects): void {
      stop();
      isUnderWay = true;
      let began: number | undefined;
      let hasArrived = false;
      const step = (time: number) => {
        const isFirst = began === undefined;
        began ??= time;
        const t = Math.min(1, (time - began) / DURATION);
        const isLaid = isFirst ? false : scene.showLinks(LINKS_A_FRAME);
        if (t === 1 && isLaid && isReady()) {
          finish();
          return;
        }
        if (!hasArrived) scene.glide({ from, t: 1 - (1 - t) ** 3 });
        hasArrived = t === 1;
        frame = requestAnimationFrame(step);
      };
      scene.glide({ from, t: 0 });
      frame = requestAnimationFrame(step);
    },
    stop,
  };
}
