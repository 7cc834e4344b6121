import type { Look } from "./lens.ts";

/** A lens with its choices as one short word, for presence: `roadmap?lanes=team&scale=month`. */
export function writeLensAddress(id: string, look: Look): string {
  const choices = new URLSearchParams(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = choices.toString();
  return text === "" ? id : `${id}?${text}`;
}

/** The lens it names: all that has to be read to count who is where. */
export function lensIdIn(address: string): string {
  const choices = address.indexOf("?");
  return choices === -1 ? address : address.slice(0, choices);
}

/** Reads it back; what comes from another browser may name a lens or a choice that is not known here. */
export function readLensAddress(address: string): { readonly id: string; readonly look: Look } {
  const id = lensIdIn(address);
  return { id, look: Object.fromEntries(new URLSearchParams(address.slice(id.length + 1))) };
}
