import { createElement, Profiler, type ReactNode } from "react";

/** What has been drawn anew by React, as the name of a component and what it is about: “FieldRow duration”. */
export interface RenderWatch {
  /** What was drawn since this was last asked, each as often as it was drawn. */
  take(): readonly string[];
}

interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly memoizedProps: unknown;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** React's own mark on a component that ran in the last commit. */
const PERFORMED_WORK = 1;

/** Where React keeps the tree of an element that it renders into. */
const TREE = "__reactContainer$";

/**
 * Watches every component of `content`, so that none has to be wrapped. The caller renders what is returned first
 * into an element that stands in the body, and nothing else in the same page meanwhile.
 */
export function watchRenders(content: ReactNode): readonly [watched: ReactNode, watch: RenderWatch] {
  const drawn: string[] = [];
  const onRender = () => {
    for (const element of document.body.children) {
      const key = Object.keys(element).find((name) => name.startsWith(TREE));
      const tree = key && (element as unknown as Record<string, { stateNode: { current: Fiber } }>)[key];
      if (tree) collect(tree.stateNode.current, drawn);
    }
  };
  return [createElement(Profiler, { id: "watched", onRender }, content), { take: () => drawn.splice(0) }];
}

/** Fibers that a commit did not touch are the very same as in the tree before. */
function collect(fiber: Fiber, drawn: string[]): void {
  const name = nameOf(fiber.type);
  if (name !== null && (fiber.flags & PERFORMED_WORK) !== 0) drawn.push(name + about(fiber.memoizedProps));
  const before = new Set(fiber.alternate ? childrenOf(fiber.alternate) : []);
  for (const child of childrenOf(fiber)) if (!before.has(child)) collect(child, drawn);
}

function* childrenOf(parent: Fiber): Generator<Fiber> {
  for (let child = parent.child; child; child = child.sibling) yield child;
}

/** Only components that are functions: what memo, contexts and refs wrap comes by itself. */
function nameOf(type: unknown): string | null {
  return typeof type === "function" && type.name !== "" ? type.name : null;
}

function about(props: unknown): string {
  if (typeof props !== "object" || props === null) return "";
  if ("item" in props && typeof props.item === "object" && props.item !== null && "id" in props.item) {
    return ` ${props.item.id}`;
  }
  if ("name" in props && typeof props.name === "string") return ` ${props.name}`;
  return "id" in props && typeof props.id === "string" ? ` ${props.id}` : "";
}
