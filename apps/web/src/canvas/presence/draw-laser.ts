import type { Pair } from "@throughline/model";
import type { BoardCamera } from "../camera/board-camera.ts";
import { createLaserTrails, type LaserTrail } from "./laser-trails.ts";

/** The laser pointers on one board, drawn on one canvas. Does nothing while nobody points. */
export interface Laser {
  /** Someone points here, in board units. */
  point(whose: number, color: string, at: Pair): void;
  lift(whose: number): void;
  /** Draws again where the view has moved. */
  refresh(): void;
  dispose(): void;
}

const DOT = 5;
const WIDEST = 5;

/** `trails` is false for people who want no motion: they see a dot. */
export function createLaser(canvas: HTMLCanvasElement, camera: BoardCamera, trails: boolean): Laser {
  const lasers = createLaserTrails();
  let frame = 0;

  const draw = () => {
    frame = 0;
    const drawn = lasers.at(performance.now());
    canvas.hidden = drawn.length === 0;
    const context = drawn.length > 0 ? prepare(canvas, camera) : null;
    if (!context) return;
    const { x, y, zoom } = camera.transform();
    const toPixels = ([bx, by]: Pair): Pair => [bx * zoom + x, by * zoom + y];
    for (const trail of drawn) {
      if (trails) drawPieces(context, trail, toPixels);
      if (trail.head) drawDot(context, trail.color, toPixels(trail.head));
    }
    // A laser that rests has no trail left, and needs no frame before it moves.
    if (drawn.some(({ head, pieces }) => pieces.length > 0 || head === null)) schedule();
  };
  const schedule = () => {
    frame ||= requestAnimationFrame(draw);
  };
  return {
    point(whose, color, at) {
      lasers.point(whose, color, at, performance.now());
      schedule();
    },
    lift(whose) {
      if (lasers.isEmpty()) return;
      lasers.lift(whose);
      schedule();
    },
    refresh() {
      if (!lasers.isEmpty()) schedule();
    },
    dispose: () => cancelAnimationFrame(frame),
  };
}

/** Gives the canvas the size of the board's window in real pixels, and an empty page. */
function prepare(canvas: HTMLCanvasElement, camera: BoardCamera): CanvasRenderingContext2D | null {
  const { width, height } = camera.box();
  const ratio = globalThis.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

function drawPieces(
  context: CanvasRenderingContext2D,
  { color, pieces }: LaserTrail,
  toPixels: (at: Pair) => Pair,
): void {
  context.strokeStyle = color;
  context.lineCap = "round";
  for (const { from, to, left } of pieces) {
    context.globalAlpha = left * 0.9;
    context.lineWidth = 1 + (WIDEST - 1) * left;
    context.beginPath();
    context.moveTo(...toPixels(from));
    context.lineTo(...toPixels(to));
    context.stroke();
  }
  context.globalAlpha = 1;
}

function drawDot(context: CanvasRenderingContext2D, color: string, [x, y]: Pair): void {
  context.fillStyle = color;
  context.strokeStyle = "#ffffff";
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(x, y, DOT, 0, Math.PI * 2);
  context.fill();
  context.stroke();
}
