import type { BoardCamera, Transform } from "../camera/board-camera.ts";

/** What one drawing has to work with. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  /** From board units to pixels of the sheet. */
  readonly origin: Transform;
  readonly width: number;
  readonly height: number;
}

/** A canvas over the window that is shifted and scaled while the view moves, and drawn again now and then. */
export interface Picture {
  /** Draws again, in the next frame or so many frames later. */
  refresh(): void;
  /** The view has moved: the last drawing is put where it now belongs. */
  follow(now: Transform): void;
  /** The transform of the last drawing. */
  drawn(): Transform;
  dispose(): void;
}

/** Pixels drawn beyond each edge, so that a picture that is only shifted still fills the window. */
export const OVERSCAN = 160;
/**
 * How far the last picture may be scaled while the view moves. Drawing looks cheap in a profile of scripts,
 * but painting a thousand titles and curves without a graphics card takes some 30 ms of the main thread.
 */
const SCALE_MOST = 1.5;
/** While the view moves it is drawn again at most this often, in milliseconds. */
const REST = 80;

/** `delay` is the number of frames to wait, so that several pictures are not drawn within the same frame. */
export function createPicture(
  canvas: HTMLCanvasElement,
  camera: BoardCamera,
  draw: (sheet: Sheet) => void,
  delay = 0,
): Picture {
  const context = canvas.getContext("2d");
  let drawn = camera.transform();
  let drawnAt = 0;
  let frame = 0;
  let later: ReturnType<typeof setTimeout> | undefined;

  const redraw = () => {
    frame = 0;
    const box = camera.box();
    if (!context || box.width === 0) return;
    const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
    const [width, height] = [box.width + 2 * OVERSCAN, box.height + 2 * OVERSCAN];
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
      canvas.width = pixelWidth;
      canvas.height = pixelHeight;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    drawn = camera.transform();
    drawnAt = performance.now();
    clearTimeout(later);
    later = undefined;
    canvas.style.transform = `translate(${-OVERSCAN}px, ${-OVERSCAN}px)`;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    draw({
      context,
      origin: { x: drawn.x + OVERSCAN, y: drawn.y + OVERSCAN, zoom: drawn.zoom },
      width,
      height,
    });
  };
  const wait = (frames: number) => {
    frame = requestAnimationFrame(() => (frames === 0 ? redraw() : wait(frames - 1)));
  };
  const refresh = () => {
    if (frame === 0) wait(delay);
  };

  return {
    refresh,
    follow(now) {
      const scale = now.zoom / drawn.zoom;
      const x = now.x - (drawn.x + OVERSCAN) * scale;
      const y = now.y - (drawn.y + OVERSCAN) * scale;
      canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
      const box = camera.box();
      const covers =
        x <= 0 &&
        y <= 0 &&
        x + (box.width + 2 * OVERSCAN) * scale >= box.width &&
        y + (box.height + 2 * OVERSCAN) * scale >= box.height;
      if (covers && scale < SCALE_MOST) return;
      if (performance.now() - drawnAt > REST) refresh();
      else later ??= setTimeout(refresh, REST);
    },
    drawn: () => drawn,
    dispose() {
      cancelAnimationFrame(frame);
      clearTimeout(later);
    },
  };
}
