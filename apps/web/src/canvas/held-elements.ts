import type { CanvasParts } from "./canvas-parts.ts";
import { CARD_Z, SECTION_Z } from "./flow-nodes.ts";

const HELD_Z = CARD_Z + 1;

/**
 * Shows held cards where a hand holds them by moving their elements directly: no card renders. What React
 * wrote on an element stays, for this uses only `translate`, which React Flow leaves alone.
 */
export function moveHeldElements(root: HTMLElement, { scene, mounted, onMounted }: CanvasParts): () => void {
  const elements = new Map<string, HTMLElement>();
  const moved = new Set<string>();

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
    if (held) moved.add(id);
    else moved.delete(id);
    if (!element || !placed || !rect) return;
    element.style.translate = held ? `${rect.x - placed.x}px ${rect.y - placed.y}px` : "";
    element.toggleAttribute("data-held", held);
    element.style.zIndex = String(scene.isSection(id) ? SECTION_Z : held ? HELD_Z : CARD_Z);
    const [width, height] = [`${rect.width}px`, `${rect.height}px`];
    if (element.style.width !== width) element.style.width = width;
    if (element.style.height !== height) element.style.height = height;
  };
  const stopScene = scene.subscribe((change) => {
    for (const id of change.items) show(id);
    if (moved.size === 0) elements.clear();
  });
  const stopMounted = onMounted(() => {
    for (const id of moved) show(id);
  });
  return () => {
    stopScene();
    stopMounted();
  };
}
