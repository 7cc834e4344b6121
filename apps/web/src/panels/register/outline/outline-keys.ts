import type { VisibleNode } from "./visible-nodes.ts";

/** What a key asks of a tree: another place, opening or closing here, or showing the card. */
export interface OutlineMove {
  readonly to?: number;
  readonly fold?: boolean;
  readonly open?: boolean;
}

/** The keys of a tree as the ARIA practices give them; undefined for keys that are not the tree's. */
export function outlineKey(shown: readonly VisibleNode[], at: number, key: string): OutlineMove | undefined {
  const here = shown[at];
  if (!here) return undefined;
  const last = shown.length - 1;
  switch (key) {
    case "ArrowDown":
      return { to: Math.min(last, at + 1) };
    case "ArrowUp":
      return { to: Math.max(0, at - 1) };
    case "ArrowRight":
      if (here.expanded === undefined) return {};
      return here.expanded ? { to: at + 1 } : { fold: true };
    case "ArrowLeft":
      if (here.expanded) return { fold: false };
      return here.parent >= 0 ? { to: here.parent } : {};
    case "Home":
      return { to: 0 };
    case "End":
      return { to: last };
    case "PageDown":
      return { to: Math.min(last, at + 10) };
    case "PageUp":
      return { to: Math.max(0, at - 10) };
    case "Enter":
      return { open: true };
    case " ":
      return here.expanded === undefined ? {} : { fold: !here.expanded };
    default:
      return startingWith(shown, at, key);
  }
}

/** A letter goes to the next entry that begins with it. */
function startingWith(shown: readonly VisibleNode[], at: number, key: string): OutlineMove | undefined {
  if (key.length !== 1) return undefined;
  const wanted = key.toLowerCase();
  for (let step = 1; step <= shown.length; step += 1) {
    const index = (at + step) % shown.length;
    if (shown[index]?.node.label.toLowerCase().startsWith(wanted)) return { to: index };
  }
  return {};
}
