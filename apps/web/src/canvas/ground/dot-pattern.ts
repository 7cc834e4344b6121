import type { Transform } from "../camera/board-camera.ts";
import { dotGap, dotSide } from "./draw-dots.ts";

/** The grid of dots as the background of an element. */
export interface DotPattern {
  show(now: Transform, color: string): void;
  hide(): void;
}

/**
 * Dots without a canvas. Browsers give a canvas a compositor layer of its own, and then each card above it
 * one too: 130 layers, which cost more in each frame of a drag than the cards themselves.
 */
export function createDotPattern({ style }: HTMLElement): DotPattern {
  let shown = "";
  return {
    show({ x, y, zoom }, color) {
      const [gap, side] = [dotGap(zoom), dotSide(zoom)];
      const looks = `${color} ${gap}`;
      if (looks !== shown) {
        shown = looks;
        const half = side / 2;
        style.backgroundImage = `radial-gradient(circle at ${half}px ${half}px, ${color} ${half}px, transparent ${half + 0.5}px)`;
        style.backgroundSize = `${gap}px ${gap}px`;
      }
      style.backgroundPosition = `${(x % gap) - side / 2}px ${(y % gap) - side / 2}px`;
    },
    hide() {
      if (shown === "") return;
      shown = "";
      style.backgroundImage = "";
    },
  };
}
