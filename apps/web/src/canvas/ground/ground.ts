import type { LiveBoard } from "../../live/live-board.ts";
import type { BoardCamera, Transform } from "../camera/board-camera.ts";
import { farBelow } from "../camera/level-of-detail.ts";
import { grow } from "../scene/rect.ts";
import type { Scene } from "../scene/scene.ts";
import type { GroundColors } from "./colors.ts";
import { dotGap, drawDots } from "./draw-dots.ts";
import { drawFarItems, drawSectionNames } from "./draw-items.ts";
import { drawFarLinks } from "./draw-links.ts";
import { createTitleFitter } from "./title-fitter.ts";

export interface GroundInput {
  readonly live: LiveBoard;
  readonly scene: Scene;
  readonly camera: BoardCamera;
  /** Items and links that are elements now and so are not drawn here. */
  readonly mounted: { readonly items: ReadonlySet<string>; readonly links: ReadonlySet<string> };
  readonly colors: () => GroundColors;
  readonly marks: () => GroundMarks;
}

/** What is drawn with emphasis, and whether the grid shows. */
export interface GroundMarks {
  readonly selected: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
  readonly grid: boolean;
}

/** The picture below the cards: the grid, and in the far view all cards and links. */
export interface Ground {
  /** Draws again within this frame. */
  refresh(): void;
  dispose(): void;
}

/** Pixels drawn beyond each edge, so that a picture that is only shifted still fills the window. */
const OVERSCAN = 160;
/**
 * How far the last picture may be scaled while the view moves. Drawing looks cheap in a profile of scripts,
 * but painting a thousand titles and curves without a graphics card takes some 30 ms of the main thread.
 */
const SCALE_MOST = 1.5;
/** The view counts as still after this many milliseconds. */
const STILL = 90;

/** Follows the camera directly, without React. `canvas` fills its parent by itself. */
export function createGround(canvas: HTMLCanvasElement, input: GroundInput): Ground {
  const context = canvas.getContext("2d");
  const { camera } = input;
  const titles = createTitleFitter();
  let drawn: Transform = camera.transform();
  let onlyDots = false;
  let frame = 0;
  let stillTimer: ReturnType<typeof setTimeout> | undefined;

  const isFar = ({ zoom }: Transform) => zoom < farBelow(input.scene.count());
  const draw = () => {
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
    canvas.style.transform = `translate(${-OVERSCAN}px, ${-OVERSCAN}px)`;
    const origin = { x: drawn.x + OVERSCAN, y: drawn.y + OVERSCAN, zoom: drawn.zoom };
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const colors = input.colors();
    const marks = input.marks();
    if (marks.grid) drawDots(context, origin, width, height, colors.dot);
    const far = isFar(drawn);
    const area = grow(camera.view(), OVERSCAN / drawn.zoom);
    const { scene, live, mounted } = input;
    const unmounted = (ids: string[], there: ReadonlySet<string>) =>
      far && there.size === 0 ? ids : ids.filter((id) => !there.has(id));
    const items = unmounted(scene.itemsIn(area), mounted.items);
    const links = unmounted(scene.linksIn(area), mounted.links);
    const view = { context, origin, colors, scene, live, marks };
    const sections = items.filter((id) => live.items.get(id)?.kind === "section");
    drawFarItems(view, sections, titles);
    drawFarLinks(view, links);
    if (items.length > sections.length) {
      drawFarItems(
        view,
        items.filter((id) => live.items.get(id)?.kind !== "section"),
        titles,
      );
    }
    if (far) drawSectionNames(view, sections, titles);
    onlyDots = items.length + links.length === 0;
  };
  const refresh = () => {
    frame ||= requestAnimationFrame(draw);
  };
  /** Shows the last picture where it now belongs, and draws a sharp one when the view stands still. */
  const shift = (now: Transform) => {
    const scale = now.zoom / drawn.zoom;
    const x = now.x - (drawn.x + OVERSCAN) * scale;
    const y = now.y - (drawn.y + OVERSCAN) * scale;
    canvas.style.transformOrigin = "0 0";
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    const box = camera.box();
    const covers =
      x <= 0 &&
      y <= 0 &&
      x + (box.width + 2 * OVERSCAN) * scale >= box.width &&
      y + (box.height + 2 * OVERSCAN) * scale >= box.height;
    if (!covers || scale > SCALE_MOST) refresh();
  };
  /** The grid repeats itself, so a picture of nothing else is only ever shifted within one gap. */
  const shiftDots = (now: Transform) => {
    const gap = dotGap(now.zoom);
    const x = ((now.x - drawn.x) % gap) - OVERSCAN;
    const y = ((now.y - drawn.y) % gap) - OVERSCAN;
    canvas.style.transform = `translate(${x}px, ${y}px)`;
  };
  const stopCamera = camera.onMove((now) => {
    clearTimeout(stillTimer);
    if (onlyDots && now.zoom === drawn.zoom && !isFar(now)) {
      if (!frame) shiftDots(now);
      return;
    }
    if (onlyDots && !isFar(now)) {
      refresh();
      return;
    }
    shift(now);
    stillTimer = setTimeout(refresh, STILL);
  });
  const stopScene = input.scene.subscribe(refresh);
  refresh();
  return {
    refresh,
    dispose() {
      cancelAnimationFrame(frame);
      clearTimeout(stillTimer);
      stopCamera();
      stopScene();
    },
  };
}
