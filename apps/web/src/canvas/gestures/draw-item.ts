import type { ItemKind, Pair } from "@throughline/model";
import { createItemAt } from "../../workspace/create-item-at.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { rectBetween } from "../scene/rect.ts";
import type { Gesture, PointerPlace } from "./gesture.ts";

const DRAWN: ReadonlySet<ItemKind> = new Set(["section", "note", "text"]);
/** A drag smaller than this, in board units, is meant as a click. */
const SMALLEST = 32;

/** Draws the rectangle of kinds whose size people choose; others are placed where the pointer went down. */
export function drawItem(parts: CanvasParts, at: PointerPlace, kind: ItemKind): Gesture {
  const { hand } = parts;
  const letGo = () => hand.setState({ creating: null });
  return {
    move({ board }) {
      if (DRAWN.has(kind)) hand.setState({ creating: { kind, rect: rectBetween(at.board, board) } });
    },
    end({ board }) {
      letGo();
      const rect = rectBetween(at.board, board);
      if (!DRAWN.has(kind) || rect.width < SMALLEST || rect.height < SMALLEST / 2) {
        createItemAt(parts, kind, at.board);
        return;
      }
      const size: Pair = [Math.round(rect.width), Math.round(rect.height)];
      createItemAt(parts, kind, [rect.x + rect.width / 2, rect.y + rect.height / 2], size);
    },
    cancel: letGo,
  };
}
