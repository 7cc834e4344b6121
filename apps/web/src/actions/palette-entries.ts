import { itemKinds } from "@throughline/model";
import type { Action, ActionContext } from "./action.ts";
import { allActions } from "./all-actions.ts";
import { groupLabel } from "./help-sections.ts";
import { isEnabled, labelOf } from "./run-action.ts";

/** One line of the palette: an action to run or a card to go to. */
export type PaletteEntry =
  | { readonly id: string; readonly label: string; readonly note: string; readonly action: Action }
  | { readonly id: string; readonly label: string; readonly note: string; readonly itemId: string };

const MOST_CARDS = 30;

/** Opening the palette from within itself leads nowhere. */
const offered = allActions.filter((action) => action.id !== "palette" && action.id !== "escape");

/**
 * What the palette shows for a query: actions that can be done now, best match first, then cards by title.
 * All words must occur. Without a query all actions are listed, those used last before the others.
 */
export function findEntries(
  query: string,
  context: ActionContext,
  recent: readonly string[],
): readonly PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (action: Action) => {
    const used = recent.indexOf(action.id);
    return used < 0 ? recent.length : used;
  };
  const actions = offered
    .filter((action) => isEnabled(action, context))
    .map((action) => ({ action, label: labelOf(action, context), note: noteOf(action, recent) }))
    .map((entry) => ({ ...entry, score: score(`${entry.label} ${entry.action.group}`, entry.label, words) }))
    .filter((entry) => entry.score > 0)
    .sort((a, b) => b.score - a.score || rank(a.action) - rank(b.action));
  const listed = actions.map(({ action, label, note }) => ({ id: action.id, action, label, note }));
  return words.length === 0 ? listed : [...listed, ...findCards(words, context)];
}

function noteOf(action: Action, recent: readonly string[]): string {
  return recent.includes(action.id) ? "Used lately" : groupLabel(action.group);
}

function findCards(words: readonly string[], { session }: ActionContext): readonly PaletteEntry[] {
  const found: { entry: PaletteEntry; score: number }[] = [];
  for (const item of session.live.items.values()) {
    const kind = itemKinds[item.kind].label;
    const value = score(`${item.title} ${kind}`, item.title, words);
    if (value === 0 || item.title === "") continue;
    found.push({
      entry: { id: `card ${item.id}`, label: item.title, note: kind, itemId: item.id },
      score: value,
    });
  }
  return found
    .sort((a, b) => b.score - a.score || (a.entry.label < b.entry.label ? -1 : 1))
    .slice(0, MOST_CARDS)
    .map(({ entry }) => entry);
}

/** 0 where a word is missing; more where words begin the label or one of its words. */
function score(text: string, label: string, words: readonly string[]): number {
  const [all, start] = [text.toLowerCase(), label.toLowerCase()];
  let sum = 1;
  for (const word of words) {
    if (!all.includes(word)) return 0;
    if (start.startsWith(word)) sum += 3;
    else if (start.includes(` ${word}`)) sum += 2;
    else if (start.includes(word)) sum += 1;
  }
  return sum;
}
