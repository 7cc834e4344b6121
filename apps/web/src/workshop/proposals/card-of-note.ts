import type { ItemKind, Proposal } from "@throughline/model";

/** What a note says as a card. */
export interface NoteCard {
  readonly title: string;
  readonly description: string;
}

/** Where and when it was said, for the card's notes. */
export interface NoteOrigin {
  /** The title of the session, or of the round where there is none. */
  readonly session: string;
  readonly isAnonymous: boolean;
  /** The name of a proposal's author; empty for none. */
  nameOf(proposal: Proposal): string;
}

/** The longest title made of a first line, in characters. */
const LONGEST_TITLE = 140;

/**
 * The title and notes of a card made of a note: the first line is the title, cut between words where it is too long,
 * and everything else stands in the notes, with who proposed it where and when.
 */
export function cardOfNote(parts: readonly Proposal[], origin: NoteOrigin): NoteCard {
  const [first, ...merged] = parts;
  if (!first) return { title: "", description: "" };
  const text = first.text.trim();
  const end = text.indexOf("\n");
  const line = (end < 0 ? text : text.slice(0, end)).trim();
  const [title, isCut] = cutTitle(line);
  const rest = isCut ? text : end < 0 ? "" : text.slice(end).trim();
  const paragraphs = [rest, ...merged.map((part) => part.text.trim()), originOf(parts, origin)];
  return { title, description: paragraphs.filter((paragraph) => paragraph !== "").join("\n\n") };
}

/** What a proposal becomes unless somebody chooses: the kind its author said, else the round's first. */
export function kindOfNote(
  parts: readonly Proposal[],
  kinds: readonly ItemKind[],
  isKind: (kind: string) => kind is ItemKind,
): ItemKind {
  return parts.map(({ kind }) => kind).find(isKind) ?? kinds[0] ?? "note";
}

function originOf(parts: readonly Proposal[], { session, isAnonymous, nameOf }: NoteOrigin): string {
  const names = isAnonymous ? [] : [...new Set(parts.map(nameOf))].filter((name) => name !== "");
  const by = names.length === 0 ? "" : ` by ${joinNames(names)}`;
  const where = session === "" ? "" : ` in ${session}`;
  const written = Math.max(...parts.map((part) => part.written));
  const when = written > 0 ? `, ${sayDay(written)}` : "";
  return `Proposed${by}${where}${when}`;
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function sayDay(moment: number): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" }).format(moment);
}

function cutTitle(line: string): readonly [title: string, isCut: boolean] {
  if (line.length <= LONGEST_TITLE) return [line, false];
  const short = line.slice(0, LONGEST_TITLE - 1);
  const space = short.lastIndexOf(" ");
  return [`${(space > LONGEST_TITLE / 2 ? short.slice(0, space) : short).trimEnd()}…`, true];
}
