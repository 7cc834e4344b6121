import { placesFreely } from "../../lenses/places-freely.ts";
import { askFigureOnCard } from "../../panels/figures/ask-figure-on-card.ts";
import { createItemAt } from "../../workspace/create-item-at.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { dragInLens } from "../lens/drag-in-lens.ts";
import { pullEdge } from "../lens/pull-edge.ts";
import { dragItems } from "./drag-items.ts";
import { drawItem } from "./draw-item.ts";
import { drawLink, makeLink, moveLinkEnd } from "./draw-link.ts";
import { drawMarquee } from "./draw-marquee.ts";
import { drawStroke } from "./draw-stroke.ts";
import type { Gesture, PointerPlace } from "./gesture.ts";
import { panView } from "./pan-view.ts";
import type { Picked } from "./pick.ts";
import { resizeByHandle } from "./resize-item.ts";

export interface Press {
  readonly picked: Picked;
  readonly at: PointerPlace;
  readonly button: number;
  readonly touch: boolean;
  /** The element that was pressed. */
  readonly target?: EventTarget | null;
}

/** What a press becomes once the pointer has moved beyond the threshold. */
export function gestureFor(parts: CanvasParts, press: Press): Gesture | undefined {
  const { picked, at, button, touch } = press;
  const { workspace, session, hand, stage } = parts;
  const { tool } = workspace.get();
  if (button !== 0 || hand.getState().spaceHeld || tool.name === "hand") return panView(parts, at);
  if (tool.name === "laser") return undefined;
  const mayEdit = session.canEdit();
  if (!mayEdit) return picked.what === "nothing" && !touch ? drawMarquee(parts, at) : panView(parts, at);
  const onMap = placesFreely(stage.get().lens);
  if (tool.name === "pen") return onMap ? drawStroke(parts, at) : undefined;
  if (tool.name === "create") return drawItem(parts, at, tool.kind);
  if (picked.what === "link-handle") return drawLink(parts, picked.id, "auto");
  if (tool.name === "link") return picked.what === "item" ? drawLink(parts, picked.id, tool.kind) : undefined;
  if (picked.what === "resize-handle") {
    if (onMap) return resizeByHandle(parts, at, picked.id, picked.edge);
    return pullEdge(parts, at.board[0], picked.id, picked.edge === "w" ? "left" : "right");
  }
  if (picked.what === "link-end") return moveLinkEnd(parts, picked.id, picked.end);
  if (picked.what === "item" && isHoldable(parts, picked)) {
    const ids = holdSelection(parts, picked.id, at);
    return onMap ? dragItems(parts, at, ids) : dragInLens(parts, at, ids);
  }
  return touch ? panView(parts, at) : drawMarquee(parts, at);
}

/** A press that did not move: select, place, or make. */
export function click(parts: CanvasParts, { picked, at, button, target }: Press): void {
  const { workspace, session, hand } = parts;
  const { tool, selection, toolKept } = workspace.get();
  if (button !== 0 || hand.getState().spaceHeld || tool.name === "hand" || tool.name === "laser") return;
  if (tool.name === "create" && session.canEdit()) {
    createItemAt(parts, tool.kind, at.board);
    return;
  }
  if (tool.name === "pen") return;
  if (tool.name === "link" && picked.what === "item") {
    const [from] = selection.items;
    if (!from || from === picked.id) workspace.select([picked.id]);
    else {
      makeLink(parts, from, picked.id, tool.kind, at.screen);
      if (!toolKept) workspace.useTool({ name: "select" });
    }
    return;
  }
  const adds = at.shift || at.mod;
  if (picked.what === "nothing") {
    if (!adds) workspace.select([]);
  } else if (picked.what === "link" || picked.what === "link-end") {
    workspace.select(adds ? selection.items : [], toggled(adds ? selection.links : [], picked.id));
  } else if (adds || picked.what !== "item" || !askFigureOnCard(picked.id, target ?? null)) {
    workspace.select(adds ? toggled(selection.items, picked.id) : [picked.id], adds ? selection.links : []);
  }
}

/** The interior of a section that is not selected is ground; its bar and frame are the section. */
function isHoldable(
  { session, workspace }: CanvasParts,
  picked: Picked & { readonly what: "item" },
): boolean {
  const item = session.live.items.get(picked.id);
  if (!item || item.locked) return false;
  return !picked.inside || workspace.get().selection.items.includes(item.id);
}

/** What is carried when a card is taken: the selection it belongs to, else the card alone. */
function holdSelection({ session, workspace }: CanvasParts, id: string, at: PointerPlace): readonly string[] {
  const { selection } = workspace.get();
  let ids = selection.items;
  if (!ids.includes(id)) {
    ids = at.shift ? [...ids, id] : [id];
    workspace.select(ids);
  }
  return ids.filter((held) => session.live.items.get(held)?.locked === false);
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
