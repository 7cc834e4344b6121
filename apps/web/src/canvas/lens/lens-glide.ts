import type { HeldRects, Scene } from "../scene/scene.ts";

/** Milliseconds from one lens to the next. */
const DURATION = 320;

/** Moves all cards from where they were to their places; only the drawing follows, no element does. */
export function createLensGlide(scene: Scene) {
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    if (scene.isGliding()) scene.glide(null);
  };
  return {
    start(from: HeldRects): void {
      stop();
      let began: number | undefined;
      const step = (time: number) => {
        began ??= time;
        const t = Math.min(1, (time - began) / DURATION);
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
