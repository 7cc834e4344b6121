import { resizeItem } from "@throughline/board";
import type { ItemKind } from "@throughline/model";
import { notify } from "../../ui/notify.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { OWN_HAND } from "./drag-items.ts";
import type { Gesture, PointerPlace } from "./gesture.ts";

const SMALLEST: Readonly<Partial<Record<ItemKind, readonly [number, number]>>> = {
  section: [160, 96],
  note: [80, 64],
  text: [48, 24],
  stroke: [12, 12],
};
const SMALLEST_CARD = [140, 64] as const;

/** Pulls an edge or corner of a card. Shift keeps its proportions. Written once, at the end. */
export function resizeByHandle(parts: CanvasParts, at: PointerPlace, id: string, edge: string): Gesture {
  const { scene, hand, session } = parts;
  const origin = scene.placed(id);
  const kind = session.live.items.get(id)?.kind;
  const smallest = (kind && SMALLEST[kind]) ?? SMALLEST_CARD;
  let rect = origin;
  hand.setState({ moving: true });
  const move = ({ board, shift }: PointerPlace) => {
    if (!origin) return;
    rect = pulled(origin, edge, board[0] - at.board[0], board[1] - at.board[1], smallest, shift);
    scene.hold(OWN_HAND, new Map([[id, rect]]));
  };
  const letGo = () => {
    scene.release(OWN_HAND);
    hand.setState({ moving: false });
  };
  return {
    move,
    end(place) {
      move(place);
      if (rect && rect !== origin) {
        const result = resizeItem(session.board, id, [rect.x, rect.y], [rect.width, rect.height]);
        if (!result.ok) notify(result.reason, "problem");
      }
      letGo();
    },
    cancel: letGo,
  };
}

/** The rectangle with one edge or corner pulled by (dx, dy), never smaller than `smallest`. */
export function pulled(
  origin: Rect,
  edge: string,
  dx: number,
  dy: number,
  [minWidth, minHeight]: readonly [number, number],
  keepsShape = false,
): Rect {
  const grows = (side: string) => edge.includes(side);
  let width = origin.width + (grows("e") ? dx : grows("w") ? -dx : 0);
  let height = origin.height + (grows("s") ? dy : grows("n") ? -dy : 0);
  width = Math.round(Math.max(minWidth, width));
  height = Math.round(Math.max(minHeight, height));
  if (keepsShape && edge.length === 2) {
    const scale = Math.max(width / origin.width, height / origin.height);
    width = Math.round(origin.width * scale);
    height = Math.round(origin.height * scale);
  }
  return {
    x: Math.round(grows("w") ? origin.x + origin.width - width : origin.x),
    y: Math.round(grows("n") ? origin.y + origin.height - height : origin.y),
    width,
    height,
  };
}
