import { addItem } from "@throughline/board";
import type { StrokePoint } from "@throughline/model";
import { notify } from "../../ui/notify.ts";
import { SELECT_TOOL } from "../../workspace/workspace.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { boundsOf } from "../scene/rect.ts";
import type { Gesture, PointerPlace } from "./gesture.ts";

const MOST_POINTS = 5000;

/** Follows the pen. The stroke is written once, when the pen is lifted; the pen stays in the hand. */
export function drawStroke(parts: CanvasParts, at: PointerPlace): Gesture {
  const points: [number, number, number][] = [];
  const add = ({ board, pressure }: PointerPlace) => {
    if (points.length < MOST_POINTS) points.push([board[0], board[1], pressure]);
    parts.hand.setState({ stroke: [...points] });
  };
  add(at);
  const letGo = () => parts.hand.setState({ stroke: null });
  return {
    move: add,
    end(place) {
      add(place);
      letGo();
      const box = boundsOf(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
      if (!box) return;
      const local = points.map(
        ([x, y, pressure]): StrokePoint => [round(x - box.x), round(y - box.y), round(pressure)],
      );
      const result = addItem(parts.session.board, {
        kind: "stroke",
        pos: [round(box.x), round(box.y)],
        size: [Math.max(8, round(box.width)), Math.max(8, round(box.height))],
        values: { points: local },
      });
      if (!result.ok) notify(result.reason, "problem");
    },
    cancel() {
      letGo();
      parts.workspace.useTool(SELECT_TOOL);
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
