import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";

let known: Promise<string | undefined> | undefined;

/**
 * The product's typeface as CSS that carries the font itself, for pictures reach nothing beside them.
 * Undefined when it cannot be had; pictures then fall back to the machine's own typeface.
 */
export function readFontFace(): Promise<string | undefined> {
  known ??= load().catch(() => {
    known = undefined;
    return undefined;
  });
  return known;
}

async function load(): Promise<string> {
  const response = await fetch(latin);
  if (!response.ok) throw new Error(`The typeface could not be read: ${response.status}.`);
  const data = await asDataUrl(await response.blob());
  const source = data.replace(/^data:[^;,]*/, "data:font/woff2");
  return `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${source}) format("woff2")}`;
}

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("The typeface could not be read."));
    reader.readAsDataURL(blob);
  });
}
