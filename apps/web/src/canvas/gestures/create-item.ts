import { addItem } from "@throughline/board";
import type { ItemKind, Pair } from "@throughline/model";
import { sectionUnder } from "../../lenses/map/section-under.ts";
import { defaultSize } from "../../ui/card-size.ts";
import { notify } from "../../ui/notify.ts";
import { SELECT_TOOL } from "../../workspace/workspace.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { rectBetween } from "../scene/rect.ts";
import type { Gesture, PointerPlace } from "./gesture.ts";

const DRAWN: ReadonlySet<ItemKind> = new Set(["section", "note", "text"]);
/** A drag smaller than this, in board units, is meant as a click. */
const SMALLEST = 32;

/** Makes a card of a kind with its middle at a point, selects it and starts typing its title. */
export function createItemAt(parts: CanvasParts, kind: ItemKind, middle: Pair, size?: Pair): void {
  const { session, workspace } = parts;
  if (!session.canEdit()) return;
  const [width, height] = size ?? defaultSize(kind);
  const pos: Pair = [Math.round(middle[0] - width / 2), Math.round(middle[1] - height / 2)];
  const result = addItem(session.board, {
    kind,
    pos,
    ...(size && { size }),
    section: kind === "section" ? null : sectionAt(parts, middle),
    values: { author: session.peers.me().user.name },
  });
  if (!result.ok) {
    notify(result.reason, "problem");
    return;
  }
  const [id] = result.changed;
  workspace.select(result.changed);
  workspace.set({ editing: id ?? null, ...(workspace.get().toolKept ? {} : { tool: SELECT_TOOL }) });
}

/** The section whose rectangle a new card's middle lies in. */
function sectionAt({ session }: CanvasParts, middle: Pair): string | null {
  const { items } = session.live;
  const [anyItem] = items.values();
  if (!anyItem) return null;
  const dot = { ...anyItem, id: "", kind: "note", size: [8, 8] } as typeof anyItem;
  return sectionUnder(items, dot, [middle[0] - 4, middle[1] - 4], new Map());
}

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
