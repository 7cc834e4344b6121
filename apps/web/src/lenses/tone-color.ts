import type { Tone } from "./arrangement.ts";

/** The name of a tone's colour in tokens.css, without the dashes. */
export function toneColor(tone: Tone): string {
  switch (tone) {
    case "plain":
      return "text-soft";
    case "quiet":
      return "text-faint";
    case "faint":
      return "border";
    case "strong":
      return "text";
    default:
      return tone;
  }
}
