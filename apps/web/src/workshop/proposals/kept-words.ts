import type { DraftPlace } from "./draft-shelf.ts";

const PREFIX = "throughline.proposing.";

/** What is kept of the field in which somebody writes: the words not yet added, and the kind chosen last. */
export type KeptName = "words" | "kind";

/** What was kept for a round; empty for nothing. */
export function readKept(place: DraftPlace, name: KeptName): string {
  try {
    return localStorage.getItem(keyOf(place, name)) ?? "";
  } catch {
    return "";
  }
}

/** Keeps it through a reload, where the browser stores anything; an empty text is forgotten. */
export function keep(place: DraftPlace, name: KeptName, value: string): void {
  try {
    if (value === "") localStorage.removeItem(keyOf(place, name));
    else localStorage.setItem(keyOf(place, name), value);
  } catch {
    // Without storage it lives as long as the page.
  }
}

function keyOf({ board, activity, person }: DraftPlace, name: KeptName): string {
  return `${PREFIX}${board}.${activity}.${person}.${name}`;
}
