import type { Pair } from "@throughline/model";
import type { CanvasParts } from "../canvas-parts.ts";

/** What is under the pointer. */
export type Picked =
  | { readonly what: "nothing" }
  | { readonly what: "item"; readonly id: string; readonly inside: boolean }
  | { readonly what: "link"; readonly id: string }
  | { readonly what: "link-end"; readonly id: string; readonly end: "from" | "to" }
  | { readonly what: "link-handle"; readonly id: string }
  | { readonly what: "resize-handle"; readonly id: string; readonly edge: string };

const NOTHING: Picked = { what: "nothing" };
/** Pixels around a link that still count as on it where it is only drawn. */
const LINK_SLACK = 8;

/**
 * Handles and elements first, as seen; then the records, which also finds what is only drawn. `inside` is
 * true for the interior of a section, where a drag draws a marquee.
 */
export function pick(parts: CanvasParts, target: EventTarget | null, board: Pair): Picked {
  const element = target instanceof Element ? target : null;
  const handle = element?.closest<HTMLElement>("[data-handle]");
  if (handle?.dataset.item && handle.dataset.handle === "link") {
    return { what: "link-handle", id: handle.dataset.item };
  }
  if (handle?.dataset.item && handle.dataset.edge) {
    return { what: "resize-handle", id: handle.dataset.item, edge: handle.dataset.edge };
  }
  const linkElement = element?.closest<SVGElement>("[data-link-id]");
  const linkId = linkElement?.dataset.linkId;
  const end = element?.closest<SVGElement>("[data-link-end]")?.dataset.linkEnd;
  if (linkId && (end === "from" || end === "to")) return { what: "link-end", id: linkId, end };
  if (linkId) return { what: "link", id: linkId };
  const cardId = element?.closest<HTMLElement>(".react-flow__node")?.dataset.id;
  if (cardId) return asItem(parts, cardId, board);
  return pickDrawn(parts, board);
}

/** What is under a place, by the records alone. */
function pickDrawn(parts: CanvasParts, board: Pair): Picked {
  const { scene, camera, session } = parts;
  const id = scene.itemAt(board);
  if (id && session.live.items.get(id)?.kind !== "section") return { what: "item", id, inside: false };
  const link = scene.linkAt(board, LINK_SLACK / camera.transform().zoom);
  if (link) return { what: "link", id: link };
  return id ? asItem(parts, id, board) : NOTHING;
}

function asItem({ scene, session }: CanvasParts, id: string, board: Pair): Picked {
  const isSection = session.live.items.get(id)?.kind === "section";
  return { what: "item", id, inside: isSection && scene.itemAt(board, 0, false) !== id };
}
