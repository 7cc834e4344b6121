import type { Pair } from "@throughline/model";
import { addListener } from "../../live/add-listener.ts";
import type { Camera, Rect } from "../../workspace/camera.ts";
import { glide } from "./glide.ts";

export const ZOOM_MIN = 0.05;
export const ZOOM_MAX = 4;
/** Space kept around what is fitted into the window, in window pixels: room for the tools and the controls. */
export interface FitSpace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Begins at the top where there is room to spare, as below a ruler; else it stands in the middle. */
  readonly fromTop?: boolean;
}

export const FIT_SPACE: FitSpace = { left: 72, right: 40, top: 48, bottom: 72 };
const FIT_ZOOM_MAX = 1.25;

/** The transform from board units to pixels of the canvas element: screen = board × zoom + (x, y). */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The camera with what only the canvas may do to it. */
export interface BoardCamera extends Camera {
  transform(): Transform;
  /** Moves by pixels, as fingers do. */
  panBy(dx: number, dy: number): void;
  /** Zooms so that the board point under a window pixel stays there. */
  zoomAt(x: number, y: number, zoom: number): void;
  set(transform: Transform): void;
  /**
   * Shows everything at once, without gliding there; what would be smaller than `least` is shown from its upper
   * left corner on.
   */
  frameAll(least?: number): void;
  /** Where the element is in the window and how large. */
  resize(box: Rect): void;
  /** The size of the element in pixels. */
  box(): Rect;
  /** Told at once with each change, within the same frame. */
  onMove(listener: (transform: Transform) => void): () => void;
  dispose(): void;
}

/**
 * `fitBounds` says what "everything", or the given items, takes up on the board; `onWish` is called before the
 * view goes where its person asked it to go.
 */
export function createBoardCamera(
  fitBounds: (ids?: readonly string[]) => Rect | undefined,
  wantsMotion: () => boolean,
  onWish: () => void = () => {},
  space: () => FitSpace = () => FIT_SPACE,
): BoardCamera {
  let now: Transform = { x: 0, y: 0, zoom: 1 };
  let box: Rect = { x: 0, y: 0, width: 0, height: 0 };
  let stopGlide: (() => void) | undefined;
  let frame = 0;
  const moveListeners = new Set<(transform: Transform) => void>();
  const frameListeners = new Set<() => void>();

  const tellOnceAFrame = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      for (const listener of frameListeners) listener();
    });
  };
  const apply = (next: Transform) => {
    if (next.x === now.x && next.y === now.y && next.zoom === now.zoom) return;
    now = next;
    for (const listener of moveListeners) listener(now);
    tellOnceAFrame();
  };
  const set = (next: Transform) => {
    stopGlide?.();
    stopGlide = undefined;
    apply(next);
  };
  const glideTo = (target: Transform) => {
    onWish();
    stopGlide?.();
    stopGlide = undefined;
    if (wantsMotion() && box.width > 0) stopGlide = glide(now, target, box, apply);
    else apply(target);
  };
  const toBoard = (x: number, y: number): Pair => [
    (x - box.x - now.x) / now.zoom,
    (y - box.y - now.y) / now.zoom,
  ];
  const around = (x: number, y: number, zoom: number): Transform => {
    const [bx, by] = toBoard(x, y);
    const clamped = clampZoom(zoom);
    return { x: x - box.x - bx * clamped, y: y - box.y - by * clamped, zoom: clamped };
  };
  const middle = () => [box.x + box.width / 2, box.y + box.height / 2] as const;
  const framing = (rect: Rect, most: number, least = ZOOM_MIN): Transform => {
    const { left, right, top, bottom, fromTop = false } = space();
    const width = Math.max(80, box.width - left - right);
    const height = Math.max(80, box.height - top - bottom);
    const fits = Math.min(most, width / Math.max(1, rect.width), height / Math.max(1, rect.height));
    const zoom = clampZoom(Math.max(least, fits));
    const along = (start: number, room: number, at: number, extent: number) =>
      start + Math.max(0, room - extent * zoom) / 2 - at * zoom;
    return {
      x: along(left, width, rect.x, rect.width),
      y: fromTop ? top - rect.y * zoom : along(top, height, rect.y, rect.height),
      zoom,
    };
  };

  return {
    view: () => ({
      x: -now.x / now.zoom,
      y: -now.y / now.zoom,
      width: box.width / now.zoom,
      height: box.height / now.zoom,
      zoom: now.zoom,
    }),
    toBoard,
    toScreen: ([x, y]) => [x * now.zoom + now.x + box.x, y * now.zoom + now.y + box.y],
    zoomTo: (zoom) => glideTo(around(...middle(), zoom)),
    zoomBy: (factor) => glideTo(around(...middle(), now.zoom * factor)),
    fit(ids) {
      const rect = fitBounds(ids);
      if (rect) glideTo(framing(rect, FIT_ZOOM_MAX));
      else if (!ids) glideTo({ x: box.width / 2, y: box.height / 2, zoom: 1 });
    },
    center: ([x, y]) =>
      glideTo({ x: box.width / 2 - x * now.zoom, y: box.height / 2 - y * now.zoom, zoom: now.zoom }),
    show: (rect) => glideTo(framing(rect, ZOOM_MAX)),
    subscribe: (listener) => addListener(frameListeners, listener),
    transform: () => now,
    panBy: (dx, dy) => set({ x: now.x + dx, y: now.y + dy, zoom: now.zoom }),
    zoomAt: (x, y, zoom) => set(around(x, y, zoom)),
    set,
    frameAll(least) {
      const rect = fitBounds();
      set(rect ? framing(rect, FIT_ZOOM_MAX, least) : { x: box.width / 2, y: box.height / 2, zoom: 1 });
    },
    resize(next) {
      box = next;
      tellOnceAFrame();
    },
    box: () => box,
    onMove: (listener) => addListener(moveListeners, listener),
    dispose() {
      stopGlide?.();
      cancelAnimationFrame(frame);
      moveListeners.clear();
      frameListeners.clear();
    },
  };
}

function clampZoom(zoom: number): number {
  return Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom));
}
