import { type Item, type ItemKind, itemKindNames, type LinkKind, linkKindNames } from "@throughline/model";
import type { Tone } from "../../lenses/arrangement.ts";
import { toneColor } from "../../lenses/tone-color.ts";
import { linkLook } from "../links/link-look.ts";

/** The colours of the theme as plain strings, for drawing where CSS does not reach. */
export interface GroundColors {
  readonly dot: string;
  readonly surface: string;
  readonly border: string;
  readonly text: string;
  readonly textSoft: string;
  readonly accent: string;
  readonly found: string;
  readonly inkOnPaper: string;
  readonly font: string;
  readonly kind: Readonly<Record<ItemKind, string>>;
  /** The colour of a kind, faded into the surface. */
  readonly soft: Readonly<Record<ItemKind, string>>;
  readonly link: Readonly<Record<LinkKind, string>>;
  readonly health: Readonly<Record<"green" | "amber" | "red", string>>;
  paper(color: Item["color"]): string;
  tone(tone: Tone): string;
}

/** Reads them from an element; call again when the theme has changed. */
export function readGroundColors(element: Element): GroundColors {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim() || "#888";
  const papers = new Map<string, string>();
  const tones = new Map<Tone, string>();
  return {
    dot: read("canvas-dot"),
    surface: read("surface"),
    border: read("border"),
    text: read("text"),
    textSoft: read("text-soft"),
    accent: read("accent"),
    found: read("warn"),
    inkOnPaper: read("ink-on-paper"),
    font: style.getPropertyValue("--font").trim() || "sans-serif",
    kind: Object.fromEntries(itemKindNames.map((kind) => [kind, read(`kind-${kind}`)])) as Record<
      ItemKind,
      string
    >,
    soft: Object.fromEntries(
      itemKindNames.map((kind) => [kind, mix(read(`kind-${kind}`), read("surface"), 0.45)]),
    ) as Record<ItemKind, string>,
    link: Object.fromEntries(linkKindNames.map((kind) => [kind, read(linkLook[kind].color)])) as Record<
      LinkKind,
      string
    >,
    health: { green: read("good"), amber: read("warn"), red: read("bad") },
    tone(tone) {
      const known = tones.get(tone) ?? read(toneColor(tone));
      tones.set(tone, known);
      return known;
    },
    paper(color) {
      const name = color === "auto" ? "yellow" : color;
      const known = papers.get(name) ?? read(`paper-${name}`);
      papers.set(name, known);
      return known;
    },
  };
}

/** `share` of the first colour in the second; both as `#rrggbb`, anything else is left as it is. */
function mix(color: string, ground: string, share: number): string {
  const isHex = (value: string) => /^#[0-9a-f]{6}$/i.test(value);
  if (!isHex(color) || !isHex(ground)) return color;
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [color, ground].map((value) => Number.parseInt(value.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share));
  });
  return `rgb(${channels.join(" ")})`;
}
