import { asOneStep, assignSection } from "@throughline/board";
import { type ItemKind, itemKinds, type Pair } from "@throughline/model";
import { placesFreely } from "../../lenses/places-freely.ts";
import type { Rect } from "../../workspace/camera.ts";
import { createItemAt } from "../../workspace/create-item-at.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { containsRect, rectBetween } from "../scene/rect.ts";
import type { Gesture, PointerPlace } from "./gesture.ts";

const DRAWN: ReadonlySet<ItemKind> = new Set(["section", "note", "text"]);
/** A drag smaller than this, in board units, is meant as a click. */
const SMALLEST = 32;

/** Draws the rectangle of kinds whose size people choose; others are placed where the pointer went down. */
export function drawItem(parts: CanvasParts, at: PointerPlace, kind: ItemKind): Gesture {
  const { hand } = parts;
  const isDrawn = DRAWN.has(kind) && placesFreely(parts.stage.get().lens);
  const letGo = () => hand.setState({ creating: null });
  return {
    move({ board }) {
      if (isDrawn) hand.setState({ creating: { kind, rect: rectBetween(at.board, board) } });
    },
    end({ board }) {
      letGo();
      const rect = rectBetween(at.board, board);
      if (!isDrawn || rect.width < SMALLEST || rect.height < SMALLEST / 2) {
        createItemAt(parts, kind, at.board);
        return;
      }
      const size: Pair = [Math.round(rect.width), Math.round(rect.height)];
      const inside = kind === "section" ? looseWithin(parts, rect) : [];
      asOneStep(parts.session.board, `Add ${itemKinds[kind].label.toLowerCase()}`, () => {
        createItemAt(parts, kind, [rect.x + rect.width / 2, rect.y + rect.height / 2], size);
        const [id] = parts.workspace.get().selection.items;
        if (id && inside.length > 0) assignSection(parts.session.board, inside, id);
      });
    },
    cancel: letGo,
  };
}

/** What lies wholly within a section that is being drawn and is in no section yet: it comes to be in it. */
function looseWithin({ scene, session }: CanvasParts, area: Rect): readonly string[] {
  return scene.itemsIn(area).filter((id) => {
    const rect = scene.rect(id);
    const item = session.live.items.get(id);
    return rect !== undefined && item?.section === null && !item.locked && containsRect(area, rect);
  });
}
