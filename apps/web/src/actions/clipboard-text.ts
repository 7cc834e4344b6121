import type { CopiedRecords } from "@throughline/board";
import { isItemKind } from "@throughline/model";

/** What goes onto the clipboard: records for another board, and text for everything else. */
export interface ClipboardText {
  readonly html: string;
  readonly plain: string;
}

const MARK = "data-throughline";
/** Larger clipboards are not ours. */
const MOST_CHARACTERS = 20_000_000;

/** Writes copied records as a list of titles that carries the records in an attribute. */
export function writeClipboardText(records: CopiedRecords): ClipboardText {
  const titles = Object.values(records.items)
    .map((raw) => (typeof raw.title === "string" ? raw.title.replace(/\s+/g, " ").trim() : ""))
    .filter((title) => title !== "");
  const data = toBase64(JSON.stringify({ version: 1, ...records }));
  const list = titles.map((title) => `<li>${escapeHtml(title)}</li>`).join("");
  return { html: `<ul ${MARK}="${data}">${list}</ul>`, plain: titles.join("\n") };
}

/**
 * Finds our records in a clipboard's HTML, which may have passed through another program or come from
 * anyone. Undefined when there are none. The caller hands them to `pasteRecords`, which trusts nothing.
 */
export function readClipboardRecords(html: string): CopiedRecords | undefined {
  if (html.length > MOST_CHARACTERS) return undefined;
  const data = new RegExp(`${MARK}="([A-Za-z0-9+/=]+)"`).exec(html)?.[1];
  if (!data) return undefined;
  try {
    const found: unknown = JSON.parse(fromBase64(data));
    if (typeof found !== "object" || found === null || !("items" in found)) return undefined;
    const { items, links } = found as { items: unknown; links?: unknown };
    return { items: records(items, true), links: records(links, false) };
  } catch {
    return undefined;
  }
}

/** Plain objects by key; of items only those whose kind is known here. */
function records(value: unknown, items: boolean): CopiedRecords["items"] {
  if (typeof value !== "object" || value === null) return {};
  const sound = Object.entries(value).filter(
    ([, raw]) => typeof raw === "object" && raw !== null && (!items || isItemKind(raw.kind)),
  );
  return Object.fromEntries(sound);
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function toBase64(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(data: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)));
}
