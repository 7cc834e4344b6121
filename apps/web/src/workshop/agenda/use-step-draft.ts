import type { CommandResult } from "@throughline/board";
import type { Parsed } from "../../panels/fields/parse-number.ts";
import { type Draft, useDraft } from "../../panels/fields/use-draft.ts";

const WRITTEN: CommandResult = Object.freeze({ ok: true, changed: Object.freeze([]) });

/**
 * Typing into one field of a step, by the rules of `useDraft`: Enter and leaving store, Escape restores. What goes
 * away while somebody else has changed the field gives way to theirs.
 */
export function useStepDraft<T>(
  stored: string,
  parse: (text: string) => Parsed<T>,
  write: (value: T) => void,
): Draft {
  return useDraft({
    stored,
    parse,
    write: (value) => {
      write(value as T);
      return WRITTEN;
    },
    keep: () => {},
    drop: () => {},
  });
}

/** Text of at most so many characters as it was typed, without white space around it. */
export function parseText(most: number): (text: string) => Parsed<string> {
  return (text) => {
    const value = text.trim();
    if (value.length <= most) return { ok: true, value };
    return { ok: false, reason: `That is ${value.length} characters; ${most} is the most.` };
  };
}

/** A number in whole minutes, or votes, within its limits. */
export function parseCount(least: number, most: number): (text: string) => Parsed<number> {
  return (text) => {
    const value = Number(text.trim());
    if (Number.isInteger(value) && text.trim() !== "" && value >= least && value <= most)
      return { ok: true, value };
    return { ok: false, reason: `Give a whole number from ${least} to ${most}.` };
  };
}
