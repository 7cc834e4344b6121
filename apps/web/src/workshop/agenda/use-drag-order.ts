import { type PointerEvent, type RefObject, useRef, useState } from "react";

/** Where a dragged row would come to stand beside a row. */
export type DropMark = "before" | "after" | undefined;

/** What makes an element the handle that drags a row. */
export interface Grip {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
}

/**
 * Drags the rows of a list up and down, with mouse, pen or finger. `onDrop` gets the row's place and its new one,
 * counted without the row itself; nothing is told while it is where it was.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
) {
  const [held, setHeld] = useState<{ readonly from: number; readonly gap: number } | null>(null);
  const now = useRef(held);
  const hold = (next: typeof held) => {
    now.current = next;
    setHeld(next);
  };
  const gripAt = (from: number): Grip => ({
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      hold({ from, gap: from });
    },
    onPointerMove(event) {
      if (now.current?.from !== from) return;
      const gap = gapAt(list.current, event.clientY);
      if (gap !== now.current.gap) hold({ from, gap });
    },
    onPointerUp() {
      const dropped = now.current;
      hold(null);
      if (dropped?.from !== from || isSamePlace(dropped)) return;
      onDrop(from, dropped.gap > from ? dropped.gap - 1 : dropped.gap);
    },
    onPointerCancel: () => hold(null),
  });
  const markAt = (at: number): DropMark => {
    if (!held || isSamePlace(held)) return undefined;
    if (held.gap === at) return "before";
    return held.gap === at + 1 && at + 1 === list.current?.children.length ? "after" : undefined;
  };
  return { gripAt, markAt };
}

/** The gap between rows that a height in the window is nearest to: 0 is before the first. */
function gapAt(list: HTMLElement | null, y: number): number {
  return [...(list?.children ?? [])].filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

function isSamePlace({ from, gap }: { readonly from: number; readonly gap: number }): boolean {
  return gap === from || gap === from + 1;
}
