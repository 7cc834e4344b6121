import type { CanvasParts } from "../canvas-parts.ts";
import { containsRect } from "../scene/rect.ts";

/** Cards whose tops are this close, in board units, stand in one row. */
const ROW = 60;

/**
 * Moves the focus to the next card in view in reading order, then to the links; false at either end, where
 * the page's own order goes on.
 */
export function focusNext(parts: CanvasParts, element: HTMLElement, step: 1 | -1): boolean {
  const { scene, camera, mounted } = parts;
  const view = camera.view();
  const cards = scene.itemsIn(view).sort((a, b) => {
    const [left, right] = [scene.rect(a), scene.rect(b)];
    if (!left || !right) return 0;
    const row = Math.round(left.y / ROW) - Math.round(right.y / ROW);
    return row || left.x - right.x;
  });
  const links = [...mounted.links].filter((id) => {
    const shape = scene.link(id);
    if (!shape) return false;
    return containsRect(view, { x: shape.middle[0], y: shape.middle[1], width: 0, height: 0 });
  });
  const stops = [...cards, ...links];
  const active = document.activeElement;
  const current =
    active?.closest<SVGElement>("[data-link-id]")?.dataset.linkId ??
    active?.closest<HTMLElement>(".react-flow__node")?.dataset.id;
  const place = current ? stops.indexOf(current) : step === 1 ? -1 : stops.length;
  const next = stops[place + step];
  // From anything else on the canvas, such as a button of a hint, Tab leads out: never round in circles.
  if (!current && (step === -1 || active !== element)) return false;
  if (!next) {
    if (step === -1 && current) element.focus({ preventScroll: true });
    return step === -1 && current !== undefined;
  }
  parts.keep(mounted.links.has(next) ? null : next);
  mounted.settleItem(next);
  findStop(element, next)?.focus({ preventScroll: true });
  return true;
}

function findStop(element: HTMLElement, id: string): HTMLElement | SVGElement | null {
  const name = CSS.escape(id);
  return element.querySelector<HTMLElement | SVGElement>(
    `.react-flow__node[data-id="${name}"], [data-link-id="${name}"]`,
  );
}
