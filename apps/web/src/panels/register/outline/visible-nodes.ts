import type { OutlineNode } from "./build-outline.ts";

/** A node as it stands in the list of what is shown, with what a screen reader needs to know. */
export interface VisibleNode {
  readonly node: OutlineNode;
  /** 1 for the outermost. */
  readonly level: number;
  /** Its number among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
  /** Where its parent stands in the list, or -1. */
  readonly parent: number;
  readonly expanded: boolean | undefined;
}

/** The nodes that are shown, from top to bottom, when exactly the nodes `isOpen` says are open. */
export function visibleNodes(
  roots: readonly OutlineNode[],
  isOpen: (node: OutlineNode, level: number) => boolean,
): readonly VisibleNode[] {
  const shown: VisibleNode[] = [];
  const walk = (nodes: readonly OutlineNode[], level: number, parent: number) => {
    for (const [index, node] of nodes.entries()) {
      const expanded = node.children.length === 0 ? undefined : isOpen(node, level);
      shown.push({ node, level, place: index + 1, siblings: nodes.length, parent, expanded });
      if (expanded) walk(node.children, level + 1, shown.length - 1);
    }
  };
  walk(roots, 1, -1);
  return shown;
}
