import { MantineProvider } from "@mantine/core";
import type { Board } from "@throughline/board";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { createLensStage } from "../../lenses/lens-stage.ts";
import type { Peer } from "../../session/peers.ts";
import { type BoardSession, SessionContext } from "../../session/session-context.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { createWorkspace, type Workspace } from "../../workspace/workspace.ts";
import { WorkspaceContext } from "../../workspace/workspace-context.ts";

/** Something on screen in an open board without a server, and hands to use it with. */
export interface Rendered {
  readonly session: BoardSession;
  readonly workspace: Workspace;
  readonly root: HTMLElement;
  /** The one element with this accessible name, by `aria-label` or by its `label`. */
  named<E extends HTMLElement = HTMLElement>(name: string): E;
  find(selector: string): HTMLElement | null;
  all(selector: string): readonly HTMLElement[];
  /** Types a whole text into an input as a person would see it arrive. */
  type(element: HTMLElement, text: string): void;
  press(element: HTMLElement, key: string, keys?: KeyboardEventInit): void;
  click(element: HTMLElement): void;
  /** Moves the focus away from an element. */
  leave(element: HTMLElement): void;
  /** Shows other people on the board. */
  setOthers(others: readonly Peer[]): void;
  close(): void;
}

/** Renders a part of the client in a local board that `fill` has filled. */
export function renderInBoard(content: ReactNode, fill: (board: Board) => void): Rendered {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const peers = createPeers();
  const local = createLocalSession(fill);
  const session: BoardSession = { ...local, peers: { ...local.peers, ...peers.part } };
  const workspace = createWorkspace();
  const stage = createLensStage(session, workspace);
  workspace.stage = stage;
  const root = document.createElement("div");
  document.body.append(root);
  const tree = createRoot(root);
  act(() =>
    tree.render(
      <MantineProvider>
        <SessionContext value={session}>
          <WorkspaceContext value={workspace}>{content}</WorkspaceContext>
        </SessionContext>
      </MantineProvider>,
    ),
  );
  const fire = (element: Element, event: Event) => act(() => void element.dispatchEvent(event));
  return {
    session,
    workspace,
    root,
    named<E extends HTMLElement = HTMLElement>(name: string): E {
      const found = [...root.querySelectorAll<E>("*")].filter((element) => nameOf(element) === name);
      const [first] = found;
      if (!first || found.length > 1) throw new Error(`${found.length} elements are named “${name}”.`);
      return first;
    },
    find: (selector) => root.querySelector<HTMLElement>(selector),
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    type(element, text) {
      act(() => element.focus());
      setNativeValue(element, text);
      fire(element, new Event("input", { bubbles: true }));
    },
    press(element, key, keys = {}) {
      fire(element, new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...keys }));
    },
    click: (element) => act(() => element.click()),
    leave(element) {
      act(() => element.focus());
      act(() => element.blur());
    },
    setOthers: (others) => act(() => peers.set(others)),
    close() {
      act(() => tree.unmount());
      root.remove();
      stage.dispose();
      session.dispose();
    },
  };
}

function nameOf(element: HTMLElement): string | null {
  const label = element.getAttribute("aria-label");
  if (label !== null) return label;
  const by = element.getAttribute("aria-labelledby");
  return by === null ? null : (document.getElementById(by)?.textContent ?? null);
}

/** React listens to the element's own value setter; the prototype's goes past it, as typing does. */
function setNativeValue(element: HTMLElement, text: string): void {
  const prototype =
    element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, text);
}

function createPeers() {
  let others: readonly Peer[] = [];
  const listeners = new Set<() => void>();
  return {
    part: {
      others: () => others,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
    set(next: readonly Peer[]) {
      others = next;
      for (const listener of listeners) listener();
    },
  };
}
