import { cleanName } from "@throughline/protocol";

/** How a person appears to others. Kept in this browser; there are no accounts. */
export interface Identity {
  readonly name: string;
  /** `#rrggbb`, lower case. */
  readonly color: string;
}

/** Colours for people, each readable behind white text and apart from its neighbours. */
export const personColors: readonly string[] = [
  "#1f5eff",
  "#0b7a55",
  "#b3261e",
  "#7a3fd0",
  "#a14a00",
  "#00718f",
  "#b01e68",
  "#4f6b00",
  "#2d4a8a",
  "#8a5300",
];

const KEY = "throughline.me";

/** The person this browser last was, or null before the first name. Junk in storage reads as null. */
export function readIdentity(storage: Pick<Storage, "getItem"> = localStorage): Identity | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? "null");
    if (typeof stored !== "object" || stored === null) return null;
    const { name, color } = stored as Record<string, unknown>;
    const clean = typeof name === "string" ? cleanName(name) : "";
    if (!clean) return null;
    return { name: clean, color: isPersonColor(color) ? color : colorFor(clean) };
  } catch {
    return null;
  }
}

/** Keeps the name and colour for the next board. A browser that refuses storage only forgets them. */
export function rememberIdentity(identity: Identity, storage: Pick<Storage, "setItem"> = localStorage): void {
  try {
    storage.setItem(KEY, JSON.stringify(identity));
  } catch {
    // A full or forbidden storage costs the convenience, nothing else.
  }
}

/** The colour that belongs to a text: always the same for the same text. */
export function colorFor(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
  return personColors[hash % personColors.length] ?? "#1f5eff";
}

function isPersonColor(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/.test(value);
}
