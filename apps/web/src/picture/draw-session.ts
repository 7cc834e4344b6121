import { copyRecords } from "@throughline/board";
import type { BoardSession } from "../session/session-context.ts";
import tokens from "../ui/tokens.css?raw";
import { type DrawnPicture, drawBoard, type Picture } from "./board-svg.ts";
import { readFontFace } from "./read-font-face.ts";
import { readGlyphs } from "./read-glyphs.tsx";
import { readPalette } from "./read-palette.ts";

/** Draws the open board, or the given items with what is in their sections and the links among them. */
export async function drawSession(
  { board, live }: BoardSession,
  background: Picture["background"],
  ids?: readonly string[],
): Promise<DrawnPicture | undefined> {
  const { title, currency } = live.meta();
  const chosen = ids && copyRecords(board, ids);
  const fontFace = await readFontFace();
  return drawBoard(
    {
      title: title || "Untitled board",
      items: [...live.items.values()].filter((item) => !chosen || Object.hasOwn(chosen.items, item.id)),
      links: [...live.links.values()],
      background,
      ...(fontFace && { fontFace }),
    },
    { palette: readPalette(tokens), glyphs: readGlyphs(), currency },
  );
}
