import type { Person } from "../../session/people-names.ts";

/** A name being typed: where its @ stands, and the letters after it. */
export interface MentionQuery {
  readonly from: number;
  readonly query: string;
}

/** Longest part of a name that is looked for, in letters. */
const LONGEST = 40;

/** The name being typed before the caret, or null. An @ within a word, as in an address, begins none. */
export function mentionAt(text: string, caret: number): MentionQuery | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf("@");
  if (from < 0 || caret - from > LONGEST) return null;
  const query = before.slice(from + 1);
  if (query.includes("\n") || query.startsWith(" ")) return null;
  return from === 0 || /[\s([{"'“‘/,;:-]/.test(before.charAt(from - 1)) ? { from, query } : null;
}

/**
 * The people whom a query may mean: each word of it begins a word of their name, whatever the case and accents.
 * In the order given; at most `most`.
 */
export function matchPeople(people: readonly Person[], query: string, most = 8): readonly Person[] {
  const wanted = foldWords(query);
  const found: Person[] = [];
  for (const person of people) {
    if (found.length === most) break;
    const words = foldWords(person.name);
    if (wanted.every((start) => words.some((word) => word.startsWith(start)))) found.push(person);
  }
  return found;
}

/** The text with the query replaced by a person's name, and where the caret goes. */
export function insertMention(
  text: string,
  { from, query }: MentionQuery,
  { name }: Person,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(from + 1 + query.length);
  const space = /^[\s.,;:!?)]/.test(rest) ? "" : " ";
  const put = `@${name}${space}`;
  return { text: text.slice(0, from) + put + rest, caret: from + put.length };
}

/**
 * Who is meant by a text: of the chosen ids those whose name still stands in it after an @, and everyone with a name
 * of their own that was typed out. Sorted, each once.
 */
export function mentionsIn(
  text: string,
  chosen: readonly string[],
  people: readonly Person[],
): readonly string[] {
  const bearers = new Map<string, string[]>();
  for (const { id, name } of people) bearers.set(name, [...(bearers.get(name) ?? []), id]);
  const ids = new Set<string>();
  for (const name of namesIn(text, [...bearers.keys()])) {
    const same = bearers.get(name) ?? [];
    const meant = same.filter((id) => chosen.includes(id));
    for (const id of meant.length > 0 ? meant : same.length === 1 ? same : []) ids.add(id);
  }
  return [...ids].sort();
}

/** A piece of a comment: plain text, somebody's name with its @, or an address on the web. */
export interface TextPart {
  readonly kind: "text" | "name" | "address";
  readonly text: string;
}

/** Cuts a comment into text, the given names after an @, and addresses. Joined together the parts are the text. */
export function splitText(text: string, names: readonly string[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let plain = "";
  const push = (part: TextPart) => {
    if (plain !== "") parts.push({ kind: "text", text: plain });
    plain = "";
    parts.push(part);
  };
  for (let at = 0; at < text.length; ) {
    const name = text[at] === "@" ? nameAfter(text, at + 1, names) : undefined;
    const address = name === undefined && text[at] === "h" ? addressAt(text, at) : "";
    if (name !== undefined) push({ kind: "name", text: `@${name}` });
    else if (address !== "") push({ kind: "address", text: address });
    else plain += text.charAt(at);
    at += name !== undefined ? name.length + 1 : Math.max(1, address.length);
  }
  if (plain !== "") parts.push({ kind: "text", text: plain });
  return parts;
}

function namesIn(text: string, names: readonly string[]): readonly string[] {
  return splitText(text, names).flatMap((part) => (part.kind === "name" ? [part.text.slice(1)] : []));
}

/** The longest of the names that stands at a place and ends there, so that “Ann” is not found in “Anna”. */
function nameAfter(text: string, at: number, names: readonly string[]): string | undefined {
  let longest: string | undefined;
  for (const name of names) {
    if (name === "" || !text.startsWith(name, at) || name.length <= (longest?.length ?? 0)) continue;
    if (!/^[\p{L}\p{N}]/u.test(text.slice(at + name.length))) longest = name;
  }
  return longest;
}

function addressAt(text: string, at: number): string {
  if (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return "";
  const [found = ""] = /^https?:\/\/[^\s<>"]+/.exec(text.slice(at, at + 2000)) ?? [];
  return found.replace(/[.,;:!?)\]}'”’]+$/, "");
}

function foldWords(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
