import type { DrawnPicture } from "./board-svg.ts";

/** What every current browser can draw: the longest side and the most pixels in all. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 120_000_000;

export type RasterResult =
  | { readonly ok: true; readonly png: Blob }
  | { readonly ok: false; readonly reason: string };

/** Why a picture cannot be made at a scale, as a sentence, or undefined when it can. */
export function sizeObjection(
  picture: Pick<DrawnPicture, "width" | "height">,
  scale: number,
): string | undefined {
  const [width, height] = pixelsOf(picture, scale);
  if (Math.max(width, height) <= LONGEST_SIDE && width * height <= MOST_PIXELS) return undefined;
  return `The picture would be ${width} × ${height} pixels, more than a browser can draw. Take a smaller scale or a part of the board, or save it as SVG, which has no limit.`;
}

/** The size of a picture in pixels at a scale. */
export function pixelsOf({ width, height }: Pick<DrawnPicture, "width" | "height">, scale: number) {
  return [Math.ceil(width * scale), Math.ceil(height * scale)] as const;
}

/** Draws an SVG picture as PNG at a scale. */
export async function rasterize(picture: DrawnPicture, scale: number): Promise<RasterResult> {
  const objection = sizeObjection(picture, scale);
  if (objection) return { ok: false, reason: objection };
  const failed = {
    ok: false,
    reason: "This browser could not draw the picture. Save it as SVG instead.",
  } as const;
  const [width, height] = pixelsOf(picture, scale);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  const url = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    context?.drawImage(image, 0, 0, width, height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    return png && context ? { ok: true, png } : failed;
  } catch {
    return failed;
  } finally {
    URL.revokeObjectURL(url);
  }
}
