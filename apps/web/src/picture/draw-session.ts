import { copyRecords } from "@throughline/board";
import type { Item } from "@throughline/model";
import type { ActionContext } from "../actions/action.ts";
import { arrange } from "../lenses/arrangement.ts";
import type { LensState } from "../lenses/lens-stage.ts";
import { placesFreely } from "../lenses/places-freely.ts";
import tokens from "../ui/tokens.css?raw";
import { type DrawnPicture, drawBoard, type Picture, type PictureLens } from "./board-svg.ts";
import { readFontFace } from "./read-font-face.ts";
import { readGlyphs } from "./read-glyphs.tsx";
import { readPalette } from "./read-palette.ts";

/** The item where the lens has it; none where it has no place there. */
function placedIn(seen: LensState | undefined, item: Item): readonly Item[] {
  if (!seen || placesFreely(seen.lens)) return [item];
  const rect = seen.arrangement.places.get(item.id);
  return rect ? [{ ...item, pos: [rect.x, rect.y], size: [rect.width, rect.height] }] : [];
}

/** A part of a lens is drawn without what stands around its cards. */
function lensOf({ lens, input, arrangement }: LensState, isPart: boolean): PictureLens {
  return {
    showsLink: lens.showsLink,
    ...(lens.linkSides && { linkSides: lens.linkSides }),
    linkWidth: (link) => lens.linkWidth?.(input, link),
    arrangement: isPart ? arrange({ places: arrangement.places }) : arrangement,
  };
}

/** Draws the open board as the present lens shows it, or the given items with what is in their sections and the links among them. */
export async function drawSession(
  { session: { board, live }, workspace }: Pick<ActionContext, "session" | "workspace">,
  background: Picture["background"],
  ids?: readonly string[],
): Promise<DrawnPicture | undefined> {
  const seen = workspace.stage?.get();
  const { title, currency } = live.meta();
  const chosen = ids && copyRecords(board, ids);
  const fontFace = await readFontFace();
  return drawBoard(
    {
      title: title || "Untitled board",
      items: [...live.items.values()]
        .filter((item) => !chosen || Object.hasOwn(chosen.items, item.id))
        .flatMap((item) => placedIn(seen, item)),
      ...(seen && !placesFreely(seen.lens) && { lens: lensOf(seen, chosen !== undefined) }),
      links: [...live.links.values()],
      background,
      ...(fontFace && { fontFace }),
    },
    { palette: readPalette(tokens), glyphs: readGlyphs(), currency },
  );
}
