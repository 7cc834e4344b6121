import type { Rect } from "../workspace/camera.ts";
import type { CanvasParts } from "./canvas-parts.ts";
import { CARD_Z, SECTION_Z } from "./flow-nodes.ts";

const HELD_Z = CARD_Z + 1;
/** How a card goes to its place when it was let go elsewhere, or when the lens gave it another one. */
const GLIDE = { duration: 200, easing: "cubic-bezier(0.2, 0.8, 0.2, 1)" } as const;

/**
 * Shows held cards where a hand holds them by moving their elements directly: no card renders. What React
 * wrote on an element stays, for this uses only `translate`, which React Flow leaves alone.
 */
export function moveHeldElements(
  root: HTMLElement,
  { scene, mounted, onMounted }: CanvasParts,
  wantsMotion: () => boolean,
): () => void {
  const elements = new Map<string, HTMLElement>();
  const moved = new Map<string, Rect>();

  const find = (id: string) => {
    const known = elements.get(id);
    if (known?.isConnected) return known;
    const element = root.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    if (element) elements.set(id, element);
    else elements.delete(id);
    return element ?? undefined;
  };
  const show = (id: string) => {
    const held = scene.isHeld(id);
    if (!held && !moved.has(id)) return;
    const element = mounted.items.has(id) ? find(id) : undefined;
    const placed = scene.placed(id);
    const rect = scene.rect(id);
    const last = moved.get(id);
    if (held && rect) moved.set(id, rect);
    else moved.delete(id);
    if (!element || !placed || !rect) return;
    element.style.translate = held ? `${rect.x - placed.x}px ${rect.y - placed.y}px` : "";
    if (!held && last) glideFrom(element, last, placed);
    if (held) element.dataset.held = scene.isTried(id) ? "tried" : "hand";
    else delete element.dataset.held;
    element.style.zIndex = String(scene.isSection(id) ? SECTION_Z : held ? HELD_Z : CARD_Z);
    const [width, height] = [`${rect.width}px`, `${rect.height}px`];
    if (element.style.width !== width) element.style.width = width;
    if (element.style.height !== height) element.style.height = height;
  };
  const glideFrom = (element: HTMLElement, from: Rect, to: Rect) => {
    const [dx, dy] = [from.x - to.x, from.y - to.y];
    if (Math.abs(dx) + Math.abs(dy) < 2 || !wantsMotion() || !element.animate) return;
    element.animate([{ translate: `${dx}px ${dy}px` }, { translate: "0px 0px" }], GLIDE);
  };
  const stopScene = scene.subscribe((change) => {
    for (const id of change.items) show(id);
    for (const [id, from] of change.from ?? []) {
      const placed = scene.placed(id);
      const element = placed && mounted.items.has(id) && !scene.isHeld(id) ? find(id) : undefined;
      if (element && placed) glideFrom(element, from, placed);
    }
    if (moved.size === 0) elements.clear();
  });
  const stopMounted = onMounted(() => {
    for (const id of moved.keys()) show(id);
  });
  return () => {
    stopScene();
    stopMounted();
  };
}
