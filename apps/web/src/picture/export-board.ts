import { copyRecords, takeSnapshot } from "@throughline/board";
import { writeBoardFile } from "@throughline/formats";
import type { ActionContext } from "../actions/action.ts";
import { fileName, saveFile } from "../ui/save-file.ts";
import type { Picture } from "./board-svg.ts";
import { drawSession } from "./draw-session.ts";
import { pixelsOf, rasterize, sizeObjection } from "./rasterize.ts";

/** What to export, and how. */
export interface ExportOrder {
  readonly format: "png" | "svg" | "board";
  /** The items to export; the whole board when left out. */
  readonly ids?: readonly string[];
  readonly background: Picture["background"];
  /** Pixels for each board unit, for PNG. */
  readonly scale: number;
}

export type ExportResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const EMPTY = { ok: false, reason: "There is nothing to draw yet. Add a card first." } as const;
const COPY_SCALE = 2;

/** Saves a board or a part of it as a file of its title's name. */
export async function exportBoard(context: ActionContext, order: ExportOrder): Promise<ExportResult> {
  const { session } = context;
  const { title } = session.live.meta();
  if (order.format === "board") {
    const file = boardFile(session.board, order.ids);
    saveFile(fileName(title, "throughline.json"), file);
    return { ok: true };
  }
  const picture = await drawSession(context, order.background, order.ids);
  if (!picture) return EMPTY;
  if (order.format === "svg") {
    saveFile(fileName(title, "svg"), picture.svg, "image/svg+xml");
    return { ok: true };
  }
  const raster = await rasterize(picture, order.scale);
  if (!raster.ok) return raster;
  saveFile(fileName(title, "png"), raster.png);
  return { ok: true };
}

function boardFile(board: ActionContext["session"]["board"], ids: readonly string[] | undefined): string {
  const snapshot = takeSnapshot(board);
  return writeBoardFile(ids ? { meta: snapshot.meta, ...copyRecords(board, ids) } : snapshot);
}

/** Saves the whole board as a file that can be read back without loss. */
export async function saveBoardFile(context: ActionContext): Promise<void> {
  await exportBoard(context, { format: "board", background: "light", scale: 1 });
}

/** Copies the selection, or the whole board, as a picture; at the largest scale up to 2 that can be drawn. */
export async function copyPicture(context: ActionContext): Promise<void> {
  const { items } = context.workspace.get().selection;
  const picture = await drawSession(context, "light", items.length > 0 ? items : undefined);
  if (!picture) {
    context.notify(EMPTY.reason);
    return;
  }
  const scale = sizeObjection(picture, COPY_SCALE) ? 1 : COPY_SCALE;
  const raster = await rasterize(picture, scale);
  if (!raster.ok) {
    context.notify(raster.reason, "problem");
    return;
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": raster.png })]);
    const [width, height] = pixelsOf(picture, scale);
    context.notify(`Copied a picture of ${width} × ${height} pixels.`);
  } catch {
    context.notify(
      "This browser takes no pictures onto its clipboard. Save it with “Export” instead.",
      "problem",
    );
  }
}
