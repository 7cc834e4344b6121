import type { BoardCamera } from "./board-camera.ts";

/** The largest change of zoom by one notch of a wheel. */
const STEP = 0.1;
const PIXELS_PER_LINE = 24;
const PIXELS_PER_PAGE = 400;

/** Wheel and two fingers pan, Shift makes it sideways, Ctrl, Cmd and pinch zoom at the pointer. */
export function moveByWheel(camera: BoardCamera, event: WheelEvent): void {
  const unit = event.deltaMode === 1 ? PIXELS_PER_LINE : event.deltaMode === 2 ? PIXELS_PER_PAGE : 1;
  const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
  if (event.ctrlKey || event.metaKey) {
    const step = Math.max(-STEP, Math.min(STEP, -dy / 100));
    camera.zoomAt(event.clientX, event.clientY, camera.transform().zoom * (1 + step));
    return;
  }
  if (event.shiftKey && dx === 0) camera.panBy(-dy, 0);
  else camera.panBy(-dx, -dy);
}
