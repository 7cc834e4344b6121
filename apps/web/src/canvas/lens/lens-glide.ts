import type { HeldRects, Scene } from "../scene/scene.ts";

/** Milliseconds from one lens to the next. */
const DURATION = 320;

/**
 * Moves all cards from where they were to their places; only the drawing follows, no element does. `later` is
 * called once for each glide, when its first pictures have been drawn: what may wait until then runs there.
 */
export function createLensGlide(scene: Scene, later: () => void) {
  let frame = 0;
  let isWaiting = false;
  const runLater = () => {
    if (!isWaiting) return;
    isWaiting = false;
    later();
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    runLater();
    if (scene.isGliding()) scene.glide(null);
  };
  return {
    start(from: HeldRects): void {
      stop();
      isWaiting = true;
      let began: number | undefined;
      const step = (time: number) => {
        const isFirst = began === undefined;
        began ??= time;
        const t = Math.min(1, (time - began) / DURATION);
        if (!isFirst) runLater();
        if (t === 1) {
          scene.glide(null);
          return;
        }
        scene.glide({ from, t: 1 - (1 - t) ** 3 });
        frame = requestAnimationFrame(step);
      };
      scene.glide({ from, t: 0 });
      frame = requestAnimationFrame(step);
    },
    stop,
  };
}
