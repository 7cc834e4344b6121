import { type ItemKind, itemKinds } from "@throughline/model";
import { capitalize } from "./capitalize.ts";

/** What names a card. */
export interface Named {
  readonly kind: ItemKind;
  readonly title: string;
}

/** “Rules and requirements” in quotes, shortened at a word over 40 characters; “an untitled project” without a title. */
export function sayName(item: Named): string {
  const title = tidy(item.title);
  return title === "" ? sayUntitled(item.kind) : `“${turnQuotes(shorten(title, 40))}”`;
}

/** The same for the narrowest place: no quotes, at most 28 characters, with a capital at its start. */
export function sayNameShort(item: Named): string {
  const title = tidy(item.title);
  if (title !== "") return shorten(title, 28);
  const untitled = sayUntitled(item.kind).replace(/^an? /, "");
  return capitalize(untitled);
}

/** A kind as it stands inside a sentence: “change request”. */
export function sayKind(kind: ItemKind): string {
  return itemKinds[kind].label.toLowerCase();
}

/** “2 projects”, “1 benefit”; the caller counts cards of one kind. */
export function sayKinds(count: number, kind: ItemKind): string {
  return `${count} ${(count === 1 ? itemKinds[kind].label : itemKinds[kind].plural).toLowerCase()}`;
}

/** A text of at most `most` characters, cut after a word and marked by “…”. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  const head = letters.slice(0, most - 1).join("");
  const next = letters[most - 1];
  const space = head.lastIndexOf(" ");
  // A single word longer than the room is cut inside, for a name must not vanish.
  const kept = next === " " || space < most / 3 ? head : head.slice(0, space);
  return `${kept.replace(/[\s.,:;(–—-]+$/u, "")}…`;
}

function sayUntitled(kind: ItemKind): string {
  return `an untitled ${sayKind(kind)}`;
}

function tidy(title: string): string {
  return /^\s|\s\s|[^\S ]|\s$/.test(title) ? title.replace(/\s+/g, " ").trim() : title;
}

/** Quotes inside a quoted title become single ones. */
function turnQuotes(title: string): string {
  return title.includes("“") || title.includes("”") ? title.replace(/“/g, "‘").replace(/”/g, "’") : title;
}
