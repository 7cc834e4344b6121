import type { BoardSession } from "../../session/session-context.ts";
import type { HeldInTime, TimeHold } from "../../trials/hold-in-time.ts";
import type { CanvasParts } from "../canvas-parts.ts";

/** Pixels of a drag that are one day, a calendar day when moving and a working day when stretching. */
export const PIXELS_PER_DAY = 4;
/** A press that moves less is no drag. */
const THRESHOLD = 4;
const WEEK = 7;
const WEEKS_OF_PAGE = 4;

type How = HeldInTime["how"];

/**
 * Lets pointers and keys move the dates of a card by the parts of `element` that say so in `data-time`.
 * Nothing is written before the pointer is lifted or Enter is pressed; Esc, leaving by Tab, a lost pointer
 * and stopping take everything back. `onRefused` hears why a drop wrote nothing.
 */
export function attachTimeGrip(
  element: HTMLElement,
  { session, camera, hand: boardHand }: Pick<CanvasParts, "session" | "camera" | "hand">,
  hold: TimeHold,
  onRefused: (reason: string) => void,
): () => void {
  let press: { readonly pointer: number; readonly x: number; readonly how: How; dragging: boolean } | null =
    null;

  const daysOfWeek = (how: How) => (how === "move" ? WEEK : session.live.meta().workdays.length);
  const hand = (how: How, days: number) => (how === "move" ? hold.move(days) : hold.stretch(days));
  const drop = () => {
    const reason = hold.drop();
    if (reason !== null) onRefused(reason);
  };
  const cancel = () => {
    press = null;
    hold.cancel();
  };

  const onDown = (event: PointerEvent) => {
    const how = howOf(event.target);
    if (!how || press || event.button !== 0) return;
    hold.cancel();
    press = { pointer: event.pointerId, x: event.clientX, how, dragging: false };
    element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    // The cards below are not meant; others see the cursor all the same.
    event.stopPropagation();
    if (boardHand.getState().hover !== null) boardHand.setState({ hover: null });
    session.peers.share({ cursor: [...camera.toBoard(event.clientX, event.clientY)] });
    if (!press || event.pointerId !== press.pointer) return;
    const pixels = event.clientX - press.x;
    if (!press.dragging && Math.abs(pixels) < THRESHOLD) return;
    press.dragging = true;
    const week = daysOfWeek(press.how);
    const step = event.altKey ? 1 : event.shiftKey ? week * WEEKS_OF_PAGE : week;
    const days = Math.round(pixels / PIXELS_PER_DAY / step) * step;
    const { held } = hold.state.getState();
    if (held?.days !== days) hand(press.how, days);
  };
  /** What keys hold is not kept for a later visit; a pointer that drags need not have the focus. */
  const onFocusOut = () => {
    if (!press) cancel();
  };
  const onUp = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return;
    press = null;
    drop();
  };
  const onLost = (event: PointerEvent) => {
    if (press && event.pointerId === press.pointer) cancel();
  };
  /** During a drag whatever has the focus: before the board's own Esc, which would select nothing. */
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || (!press && hold.state.getState().held === null)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    cancel();
  };
  const onKey = (event: KeyboardEvent) => {
    const how = howOf(event.target);
    if (!how || press) return;
    if (undoByKeys(event, session)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      focusCard(element);
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      drop();
      return;
    }
    const days = daysOfKey(event, daysOfWeek(how));
    if (days === 0) return;
    event.preventDefault();
    const { held } = hold.state.getState();
    hand(how, (held?.how === how ? held.days : 0) + days);
  };

  element.addEventListener("mousedown", keepFocus);
  element.addEventListener("pointerdown", onDown);
  element.addEventListener("pointermove", onMove);
  element.addEventListener("pointerup", onUp);
  element.addEventListener("pointercancel", onLost);
  element.addEventListener("lostpointercapture", onLost);
  element.addEventListener("keydown", onKey);
  element.addEventListener("focusout", onFocusOut);
  window.addEventListener("keydown", onEscape, { capture: true });
  return () => {
    cancel();
    element.removeEventListener("mousedown", keepFocus);
    element.removeEventListener("pointerdown", onDown);
    element.removeEventListener("pointermove", onMove);
    element.removeEventListener("pointerup", onUp);
    element.removeEventListener("pointercancel", onLost);
    element.removeEventListener("lostpointercapture", onLost);
    element.removeEventListener("keydown", onKey);
    element.removeEventListener("focusout", onFocusOut);
    window.removeEventListener("keydown", onEscape, { capture: true });
  };
}

/** A press takes no focus from the card, so that the board's keys go on as before. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

/** Esc with nothing held leads back to the card. */
function focusCard(element: HTMLElement): void {
  const id = CSS.escape(element.dataset.timeGrip ?? "");
  element.parentElement?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)?.focus();
}

function howOf(target: EventTarget | null): How | null {
  const how =
    target instanceof Element ? target.closest<HTMLElement>("[data-time]")?.dataset.time : undefined;
  return how === "move" || how === "stretch" ? how : null;
}

/** How far a key goes: a day, with Shift a week, by Page Up and Page Down four weeks. */
function daysOfKey({ key, shiftKey }: KeyboardEvent, week: number): number {
  const step = shiftKey ? week : 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return step;
    case "ArrowLeft":
    case "ArrowDown":
      return -step;
    case "PageUp":
      return week * WEEKS_OF_PAGE;
    case "PageDown":
      return -week * WEEKS_OF_PAGE;
    default:
      return 0;
  }
}

/** The grip answers its keys itself, so the board's undo would not be heard while it has the focus. */
function undoByKeys(event: KeyboardEvent, { undo }: Pick<BoardSession, "undo">): boolean {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return false;
  event.preventDefault();
  if (key === "y" || event.shiftKey) undo.redo();
  else undo.undo();
  return true;
}
