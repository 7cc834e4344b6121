import type { Pair } from "@throughline/model";
import { ownsKeys } from "../../actions/typing-target.ts";
import type { Direction } from "../../lenses/lens.ts";
import { createItemAt } from "../../workspace/create-item-at.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { middleOf } from "../scene/rect.ts";
import { focusNext } from "./focus-next.ts";
import { createNudge } from "./nudge.ts";
import { stopFollowing } from "./stop-following.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const PAN: Readonly<Record<Direction, Pair>> = { left: [1, 0], right: [-1, 0], up: [0, 1], down: [0, -1] };
/** Pixels by which an arrow key moves the view when nothing is selected. */
const PAN_STEP = 80;
/** How far in board units a card made by keys stands off one that is in its place. */
const CASCADE = 32;

/**
 * Keys that belong to the canvas itself: arrows, Space, Tab, and Enter on a focused card. All others are
 * actions. Returns the function that stops listening.
 */
export function attachKeys(element: HTMLElement, parts: CanvasParts): () => void {
  const { workspace, hand, session, camera } = parts;
  const nudge = createNudge(parts);
  let spaceMovedView = false;

  const focusedId = () => {
    const { activeElement } = document;
    if (!activeElement || !element.contains(activeElement)) return undefined;
    return activeElement.closest<HTMLElement>(".react-flow__node")?.dataset.id;
  };
  const focusedLink = () => document.activeElement?.closest<SVGElement>("[data-link-id]")?.dataset.linkId;

  const onKeyDown = (event: KeyboardEvent) => {
    if (ownsKeys(event.target)) return;
    if (event.target instanceof Element && event.target.closest("[data-own-arrows]")) return;
    const onCanvas =
      event.target === document.body || (event.target instanceof Node && element.contains(event.target));
    if (!onCanvas) return;
    const arrow = ARROWS[event.key];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!arrow) nudge.finish();
    if (arrow && event.altKey && !event.ctrlKey && !event.metaKey) {
      const edge = event.shiftKey ? "left" : "right";
      if (session.canEdit() && nudge.pull(edge, arrow, false)) event.preventDefault();
    } else if (arrow && plain) {
      event.preventDefault();
      const { items } = workspace.get().selection;
      if (items.length > 0 && session.canEdit()) nudge.by(arrow, event.shiftKey);
      else {
        stopFollowing(parts);
        const [x, y] = PAN[arrow];
        camera.panBy(x * PAN_STEP, y * PAN_STEP);
      }
    } else if (event.key === " " && plain) {
      event.preventDefault();
      if (!event.repeat) spaceMovedView = false;
      hand.setState({ spaceHeld: true, hover: null });
    } else if (event.key === "Tab" && plain && element.contains(document.activeElement)) {
      if (focusNext(parts, element, event.shiftKey ? -1 : 1)) event.preventDefault();
    } else if (event.key === "Enter" && plain) {
      const { tool } = workspace.get();
      if (tool.name === "create") {
        event.preventDefault();
        event.stopPropagation();
        createItemAt(parts, tool.kind, freeMiddle(parts));
        return;
      }
      const link = focusedLink();
      const id = focusedId();
      if (!id && !link) return;
      event.preventDefault();
      event.stopPropagation();
      if (link) {
        workspace.select([], [link]);
        if (session.canEdit()) hand.setState({ editingLink: link });
        return;
      }
      if (!id) return;
      workspace.select([id]);
      const item = session.live.items.get(id);
      if (session.canEdit() && item && !item.locked && item.kind !== "stroke") workspace.set({ editing: id });
    }
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== " " || !hand.getState().spaceHeld) return;
    hand.setState({ spaceHeld: false });
    if (!spaceMovedView && !ownsKeys(event.target)) toggleFocused();
  };
  const toggleFocused = () => {
    const { items, links } = workspace.get().selection;
    const toggle = (ids: readonly string[], id: string) =>
      ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
    const link = focusedLink();
    const id = focusedId();
    if (link) workspace.select(items, toggle(links, link));
    else if (id) workspace.select(toggle(items, id), links);
  };
  const stopHand = hand.subscribe((state) => {
    if (state.panning) spaceMovedView = true;
  });
  const onBlur = () => {
    nudge.finish();
    hand.setState({ spaceHeld: false });
  };
  const onFocusIn = () => parts.keep(focusedId() ?? null);

  window.addEventListener("keydown", onKeyDown, { capture: true });
  window.addEventListener("keyup", onKeyUp);
  window.addEventListener("blur", onBlur);
  element.addEventListener("focusin", onFocusIn);
  element.addEventListener("pointerdown", nudge.finish, { capture: true });
  return () => {
    nudge.finish();
    stopHand();
    window.removeEventListener("keydown", onKeyDown, { capture: true });
    window.removeEventListener("keyup", onKeyUp);
    window.removeEventListener("blur", onBlur);
    element.removeEventListener("focusin", onFocusIn);
    element.removeEventListener("pointerdown", nudge.finish, { capture: true });
  };
}

/** The middle of the view, or a little beside it where something has its middle already. */
function freeMiddle({ camera, scene }: CanvasParts): Pair {
  const view = camera.view();
  const taken = scene.itemsIn(view).flatMap((id) => {
    const rect = scene.placed(id);
    return rect ? [middleOf(rect)] : [];
  });
  let [x, y] = middleOf(view);
  while (taken.some(([tx, ty]) => Math.hypot(tx - x, ty - y) < CASCADE / 2))
    [x, y] = [x + CASCADE, y + CASCADE];
  return [x, y];
}
