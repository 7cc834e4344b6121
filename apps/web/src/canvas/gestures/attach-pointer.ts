import type { Pair } from "@throughline/model";
import { createItemAt } from "../../workspace/create-item-at.ts";
import { moveByWheel } from "../camera/wheel.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { click, gestureFor, type Press } from "./choose-gesture.ts";
import type { Gesture, PointerPlace } from "./gesture.ts";
import { openMenuAt } from "./open-menu.ts";
import { pick } from "./pick.ts";
import { pinchView } from "./pinch-view.ts";
import { stopFollowing } from "./stop-following.ts";

const THRESHOLD = { mouse: 4, touch: 6 } as const;
const LONG_PRESS = 500;
/** Parts of the page over the canvas that answer the pointer themselves. */
const OWN_POINTER = "[data-own-pointer], textarea, input, select, button, a[href]";

/** Turns what pointers and wheels do on `element` into gestures. Returns the function that stops listening. */
export function attachPointer(element: HTMLElement, parts: CanvasParts): () => void {
  const { camera, hand, session } = parts;
  const touches = new Map<number, Pair>();
  let press: (Press & { readonly pointer: number }) | undefined;
  let gesture: Gesture | undefined;
  let pinch: ReturnType<typeof pinchView> | undefined;
  let longPress: ReturnType<typeof setTimeout> | undefined;
  let menuAfterRightClick = false;
  let menuUnderFinger = false;

  const placeOf = (event: MouseEvent): PointerPlace => ({
    screen: [event.clientX, event.clientY],
    board: camera.toBoard(event.clientX, event.clientY),
    shift: event.shiftKey,
    alt: event.altKey,
    mod: event.ctrlKey || event.metaKey,
    pressure: event instanceof PointerEvent && event.pointerType === "pen" ? event.pressure : 0.5,
  });
  const drop = () => {
    clearTimeout(longPress);
    gesture?.cancel();
    gesture = undefined;
    press = undefined;
  };

  const onDown = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest(OWN_POINTER)) return;
    if (hand.getState().question) hand.setState({ question: null });
    if (parts.workspace.get().menu) parts.workspace.set({ menu: null });
    const touch = event.pointerType === "touch";
    if (touch) {
      touches.set(event.pointerId, [event.clientX, event.clientY]);
      const [first, second] = [...touches.values()];
      if (first && second) {
        drop();
        pinch = pinchView(parts, first, second);
        return;
      }
    }
    if (press) return;
    menuAfterRightClick = false;
    const at = placeOf(event);
    const picked = pick(parts, event.target, at.board);
    press = { picked, at, button: event.button, touch, pointer: event.pointerId, target: event.target };
    if (event.button === 1) event.preventDefault();
    if (touch) {
      longPress = setTimeout(() => {
        drop();
        menuUnderFinger = true;
        openMenuAt(parts, event.target, [event.clientX, event.clientY]);
      }, LONG_PRESS);
    }
  };

  const onMove = (event: PointerEvent) => {
    if (touches.has(event.pointerId)) touches.set(event.pointerId, [event.clientX, event.clientY]);
    if (pinch) {
      const [first, second] = [...touches.values()];
      if (first && second) pinch.move(first, second);
      return;
    }
    const place = placeOf(event);
    if (event.target instanceof Node && element.contains(event.target))
      session.peers.share({ cursor: [...place.board] });
    if (!press) {
      hover(event, place);
      return;
    }
    if (event.pointerId !== press.pointer) return;
    if (!gesture) {
      const [x, y] = press.at.screen;
      const far = Math.hypot(place.screen[0] - x, place.screen[1] - y);
      if (far < (press.touch ? THRESHOLD.touch : THRESHOLD.mouse)) return;
      clearTimeout(longPress);
      menuAfterRightClick = false;
      gesture = gestureFor(parts, press);
      if (!gesture) press = undefined;
    }
    gesture?.move(place);
  };

  const hover = (event: PointerEvent, place: PointerPlace) => {
    if (event.pointerType === "touch") return;
    const inside = event.target instanceof Element && element.contains(event.target);
    const picked = inside ? pick(parts, event.target, place.board) : undefined;
    const onCard = picked?.what === "item" && !picked.inside ? picked.id : undefined;
    const next = onCard ?? (picked?.what === "link-handle" ? picked.id : null);
    if (hand.getState().hover !== next) hand.setState({ hover: next });
  };

  const onUp = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    if (pinch) {
      if (touches.size < 2) pinch = undefined;
      return;
    }
    if (!press || event.pointerId !== press.pointer) return;
    clearTimeout(longPress);
    const [ended, finished] = [press, gesture];
    press = undefined;
    gesture = undefined;
    if (finished) finished.end(placeOf(event));
    else if (menuAfterRightClick) openMenuAt(parts, event.target, [event.clientX, event.clientY]);
    else click(parts, ended);
    menuAfterRightClick = false;
  };
  // Where the browser took the press for a tap, its click would close the menu that the finger has opened.
  const onTouchEnd = (event: TouchEvent) => {
    if (menuUnderFinger) event.preventDefault();
    menuUnderFinger = false;
  };
  const onLost = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    pinch = undefined;
    if (event.pointerId === press?.pointer) drop();
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest(OWN_POINTER)) return;
    const { workspace } = parts;
    if (workspace.get().tool.name !== "select" || !session.canEdit()) return;
    const board = camera.toBoard(event.clientX, event.clientY);
    const picked = pick(parts, event.target, board);
    if (picked.what === "link") hand.setState({ editingLink: picked.id });
    else if (picked.what === "nothing" || (picked.what === "item" && picked.inside))
      createItemAt(parts, null, board);
    else if (picked.what === "item") {
      const item = session.live.items.get(picked.id);
      if (item && !item.locked && item.kind !== "stroke") workspace.set({ editing: picked.id });
    }
  };
  const onContextMenu = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("textarea, input")) return;
    event.preventDefault();
    if (press?.button === 2) menuAfterRightClick = true;
    else if (!press) openMenuAt(parts, event.target, [event.clientX, event.clientY]);
  };
  const onWheel = (event: WheelEvent) => {
    if (event.target instanceof Element && event.target.closest("[data-own-wheel]")) return;
    event.preventDefault();
    if (hand.getState().panning) return;
    stopFollowing(parts);
    moveByWheel(camera, event);
  };
  const onLeave = () => session.peers.share({ cursor: null });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || (!press && !gesture)) return;
    drop();
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  element.addEventListener("pointerdown", onDown);
  element.addEventListener("pointerleave", onLeave);
  element.addEventListener("dblclick", onDoubleClick);
  element.addEventListener("contextmenu", onContextMenu);
  element.addEventListener("wheel", onWheel, { passive: false });
  element.addEventListener("touchend", onTouchEnd, { passive: false });
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", onUp);
  window.addEventListener("pointercancel", onLost);
  window.addEventListener("keydown", onKey, { capture: true });
  return () => {
    drop();
    element.removeEventListener("pointerdown", onDown);
    element.removeEventListener("pointerleave", onLeave);
    element.removeEventListener("dblclick", onDoubleClick);
    element.removeEventListener("contextmenu", onContextMenu);
    element.removeEventListener("wheel", onWheel);
    element.removeEventListener("touchend", onTouchEnd);
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("pointercancel", onLost);
    window.removeEventListener("keydown", onKey, { capture: true });
  };
}
