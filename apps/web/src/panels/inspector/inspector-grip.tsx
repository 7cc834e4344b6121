import { type PointerEvent, useRef, useState } from "react";
import css from "./inspector.module.css";

const NARROWEST = 280;
const WIDEST = 640;
const FIRST = 340;
const KEPT = "throughline.inspector-width";

/** The width of the inspector in pixels, kept in this browser, and the way to change it. */
export function useInspectorWidth(): readonly [width: number, setWidth: (width: number) => void] {
  const [width, setWidth] = useState(readKept);
  return [
    width,
    (wanted) => {
      const next = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
      setWidth(next);
      try {
        localStorage.setItem(KEPT, String(next));
      } catch {
        // Without storage the width lasts as long as the page.
      }
    },
  ];
}

/** The edge of the inspector: drag it, or use the arrow keys; double-click for the first width. */
export function InspectorGrip({
  width,
  onWidth,
}: {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) {
  const held = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const move = (event: PointerEvent) => {
    if (held.current) onWidth(held.current.width + held.current.x - event.clientX);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged; this is a separator with a value.
    <div
      role="separator"
      aria-label="Width of the details"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      className={css.grip}
      onPointerDown={(event) => {
        held.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={() => {
        held.current = null;
      }}
      onPointerCancel={() => {
        held.current = null;
      }}
      onDoubleClick={() => onWidth(FIRST)}
      onKeyDown={(event) => {
        const by = event.key === "ArrowLeft" ? 16 : event.key === "ArrowRight" ? -16 : 0;
        if (by === 0) return;
        event.preventDefault();
        event.stopPropagation();
        onWidth(width + by);
      }}
    />
  );
}

function readKept(): number {
  try {
    const kept = Number(localStorage.getItem(KEPT));
    return kept >= NARROWEST && kept <= WIDEST ? kept : FIRST;
  } catch {
    return FIRST;
  }
}
