import type { Look } from "./lens.ts";

/** A lens with its choices as one short word, for presence: `roadmap?lanes=team&scale=month`. */
export function writeLensAddress(id: string, look: Look): string {
  const choices = new URLSearchParams(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = choices.toString();
  return text === "" ? id : `${id}?${text}`;
}

/** Reads it back; what comes from another browser may name a lens or a choice that is not known here. */
export function readLensAddress(address: string): { readonly id: string; readonly look: Look } {
  const [id = "", choices = ""] = address.split("?", 2);
  return { id, look: Object.fromEntries(new URLSearchParams(choices)) };
}
