import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react";

/** Where a hand that holds notes is. */
export type DropPlace =
  | { readonly on: "note"; readonly key: string }
  | { readonly on: "group"; readonly title: string }
  | { readonly on: "wall" };

/** What a pointer is doing on the wall. */
export type WallGesture =
  | { readonly what: "drag"; readonly keys: readonly string[]; readonly over: DropPlace | null }
  | { readonly what: "lasso"; readonly box: Box };

/** In window pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface WallDragOptions {
  /** The notes that go with a note that is taken. */
  taken(key: string): readonly string[];
  /** Whether notes may be moved. */
  readonly isMovable: boolean;
  drop(keys: readonly string[], place: DropPlace): void;
  /** The notes in the rectangle, and whether they are added to those that were chosen before. */
  lasso(keys: readonly string[], isAdded: boolean): void;
}

/** A press that moves less than this is a click, in pixels. */
const SLACK = 5;

/**
 * Dragging notes, and drawing a rectangle around them, with a mouse or a pen. A finger scrolls: on touch the menus do
 * the same. Escape lets go where everything was.
 */
export function useWallDrag(options: WallDragOptions) {
  const [gesture, setGesture] = useState<WallGesture | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const latest = useRef(options);
  latest.current = options;
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0 || event.pointerType === "touch" || !(event.target instanceof Element)) return;
    const wall = event.currentTarget;
    const note = event.target.closest<HTMLElement>("[data-note]")?.dataset.note;
    if (event.target.closest("[data-still]") || (note === undefined && event.target.closest("button, input")))
      return;
    if (note !== undefined && !latest.current.isMovable) return;
    const start = { x: event.clientX, y: event.clientY };
    const keys = note === undefined ? [] : latest.current.taken(note);
    const isAdded = event.shiftKey || event.ctrlKey || event.metaKey;
    let current: WallGesture | null = null;
    const show = (next: WallGesture | null) => {
      current = next;
      setGesture(next);
    };
    const move = (moved: PointerEvent) => {
      const far = Math.hypot(moved.clientX - start.x, moved.clientY - start.y) > SLACK;
      if (!current && !far) return;
      moved.preventDefault();
      if (note === undefined) {
        const box = boxBetween(start, { x: moved.clientX, y: moved.clientY });
        show({ what: "lasso", box });
        latest.current.lasso(notesIn(wall, box), isAdded);
        return;
      }
      if (ghost.current) {
        ghost.current.style.transform = `translate(${moved.clientX + 12}px, ${moved.clientY + 8}px)`;
      }
      const over = placeAt(wall, moved.clientX, moved.clientY, keys);
      if (current?.what !== "drag" || !isSamePlace(current.over, over)) show({ what: "drag", keys, over });
    };
    const end = (isDone: boolean) => {
      stop.current();
      if (current) swallowClick();
      if (isDone && current?.what === "drag" && current.over) latest.current.drop(current.keys, current.over);
      show(null);
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const onKey = (pressed: KeyboardEvent) => {
      if (pressed.key !== "Escape" || !current) return;
      pressed.preventDefault();
      pressed.stopPropagation();
      end(false);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", onKey, true);
    stop.current = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", onKey, true);
    };
  };
  return { gesture, ghost, onPointerDown };
}

/** The click that a browser sends after a drag is none. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, true));
}

function placeAt(wall: HTMLElement, x: number, y: number, keys: readonly string[]): DropPlace | null {
  const element = document.elementFromPoint(x, y);
  if (!element || !wall.contains(element)) return null;
  const key = element.closest<HTMLElement>("[data-note]")?.dataset.note;
  if (key !== undefined && !keys.includes(key)) return { on: "note", key };
  const title = element.closest<HTMLElement>("[data-group]")?.dataset.group;
  return title === undefined ? { on: "wall" } : { on: "group", title };
}

function isSamePlace(one: DropPlace | null, other: DropPlace | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function boxBetween(one: { x: number; y: number }, other: { x: number; y: number }): Box {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

function notesIn(wall: HTMLElement, { left, top, width, height }: Box): readonly string[] {
  return [...wall.querySelectorAll<HTMLElement>("[data-note]")].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const meets = box.left < left + width && left < box.right && box.top < top + height && top < box.bottom;
    return meets ? (element.dataset.note ?? []) : [];
  });
}
