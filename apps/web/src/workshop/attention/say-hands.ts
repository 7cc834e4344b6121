/** Raised hands by whose they are. */
type Hands = ReadonlyMap<string, { readonly name: string }>;

/** What changed between two sets of raised hands, in words; empty where nothing did. */
export function sayHands(before: Hands, now: Hands): string {
  const up = [...now].filter(([key]) => !before.has(key)).map(([, { name }]) => name);
  const down = [...before].filter(([key]) => !now.has(key)).map(([, { name }]) => name);
  const parts = [
    up.length === 1
      ? `${up.join("")} raised a hand.`
      : up.length > 1
        ? `${up.length} people raised a hand.`
        : "",
    down.length === 1 ? `${down.join("")} lowered the hand.` : "",
  ];
  return parts.filter(Boolean).join(" ");
}
