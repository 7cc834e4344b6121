/** What one person reacted with, in a word. */
export interface SaidReaction {
  readonly name: string;
  readonly label: string;
}

/**
 * A burst of reactions in few words: “Ada: agree”, “5 people: agree”, “Ada: question. 3 people: agree”. Somebody who
 * gave the same one twice is counted once.
 */
export function sayReactions(reactions: readonly SaidReaction[]): string {
  const byLabel = new Map<string, Set<string>>();
  for (const { name, label } of reactions) {
    const names = byLabel.get(label) ?? new Set();
    byLabel.set(label, names);
    names.add(name);
  }
  return [...byLabel]
    .map(([label, names]) => `${names.size === 1 ? [...names].join("") : `${names.size} people`}: ${label}`)
    .join(". ");
}
