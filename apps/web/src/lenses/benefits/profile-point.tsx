import { setEntry } from "@throughline/board";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { showDate, showNumber } from "../../canvas/cards/format-figure.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import type { ChartScale } from "./chart-scale.ts";

/** One key press moves a point by so much of the height of the chart; Shift by ten times that. */
const KEY_STEP = 0.01;

interface ProfilePointProps {
  readonly id: string;
  readonly field: "measurements" | "plannedMeasurements";
  readonly date: string;
  readonly value: number;
  readonly unit: string;
  readonly scale: ChartScale;
  readonly readOnly: boolean;
}

/** A point of a curve that is dragged up and down, or moved by the arrow keys; Delete takes it away. */
export function ProfilePoint({ id, field, date, value, unit, scale, readOnly }: ProfilePointProps) {
  const { board } = useSession();
  const [held, setHeld] = useState<number | null>(null);
  const word = field === "measurements" ? "Measured" : "Planned";
  const shown = held ?? value;
  const write = (next: number | null) => {
    const result = setEntry(board, id, field, date, next);
    if (!result.ok) notify(result.reason, "problem");
  };
  const valueUnder = (event: PointerEvent<SVGCircleElement>) => {
    const svg = event.currentTarget.ownerSVGElement;
    const matrix = svg?.getScreenCTM()?.inverse();
    if (!matrix) return value;
    return tidy(scale.valueAt(new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix).y), scale);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const size = tidy((scale.high - scale.low) * KEY_STEP * (event.shiftKey ? 10 : 1), scale);
    if (event.key === "ArrowUp" || event.key === "ArrowRight") write(tidy(value + size, scale));
    else if (event.key === "ArrowDown" || event.key === "ArrowLeft") write(tidy(value - size, scale));
    else if (event.key === "Delete" || event.key === "Backspace") write(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <circle
        data-point={field}
        cx={scale.x(date)}
        cy={scale.y(Math.max(scale.low, Math.min(scale.high, shown)))}
        r={held === null ? 5 : 6}
        role="slider"
        tabIndex={readOnly ? -1 : 0}
        aria-label={`${word}, ${showDate(date)}`}
        aria-orientation="vertical"
        aria-valuemin={tidy(scale.low, scale)}
        aria-valuemax={tidy(scale.high, scale)}
        aria-valuenow={shown}
        aria-valuetext={`${showNumber(shown)} ${unit}`.trim()}
        aria-disabled={readOnly}
        onKeyDown={readOnly ? undefined : onKeyDown}
        onPointerDown={(event) => {
          if (readOnly || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setHeld(value);
        }}
        onPointerMove={(event) => held !== null && setHeld(valueUnder(event))}
        onPointerUp={(event) => {
          if (held === null) return;
          setHeld(null);
          write(valueUnder(event));
        }}
        onPointerCancel={() => setHeld(null)}
      >
        <title>{`${word} ${showDate(date)}: ${showNumber(shown)} ${unit}`.trim()}</title>
      </circle>
      {held !== null && (
        <text x={scale.x(date)} y={scale.y(shown) - 10} textAnchor="middle" data-held="">
          {showNumber(shown)}
        </text>
      )}
    </>
  );
}

/** As many digits as a hand can mean: a two-hundredth of the height of the chart. */
function tidy(value: number, { low, high }: ChartScale): number {
  const power = 10 ** Math.floor(Math.log10((high - low) / 200));
  return Number((Math.round(value / power) * power).toPrecision(10));
}
