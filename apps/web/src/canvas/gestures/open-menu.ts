import type { Pair } from "@throughline/model";
import type { CanvasParts } from "../canvas-parts.ts";
import { pick } from "./pick.ts";

/** Opens the context menu for what is at a place in the window, which becomes selected if it was not. */
export function openMenuAt(parts: CanvasParts, target: EventTarget | null, [x, y]: Pair): void {
  const { workspace, camera } = parts;
  const at = camera.toBoard(x, y);
  const picked = pick(parts, target, at);
  const { items, links } = workspace.get().selection;
  if (picked.what === "nothing" || (picked.what === "item" && picked.inside)) {
    workspace.set({ menu: { x, y, about: "board", at } });
    return;
  }
  const isLink = picked.what === "link" || picked.what === "link-end";
  const isSelected = isLink ? links.includes(picked.id) : items.includes(picked.id);
  if (!isSelected) workspace.select(isLink ? [] : [picked.id], isLink ? [picked.id] : []);
  const many = isSelected && items.length + links.length > 1;
  workspace.set({ menu: { x, y, about: many ? "selection" : isLink ? "link" : "item", at } });
}
