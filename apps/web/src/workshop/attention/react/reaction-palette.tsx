import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { useSession } from "../../../session/session-context.ts";
import { useWorkspace, useWorkspaceValue } from "../../../workspace/workspace-context.ts";
import { atPointer } from "../at-pointer.ts";
import { type ReactionKind, reactionKinds } from "./reaction-kinds.ts";
import styles from "./reactions.module.css";
import { shareReaction } from "./share-reaction.ts";

/** The reactions to choose from, at the pointer: by a click, by number keys, or by arrows and Enter. */
export function ReactionPalette() {
  const open = useWorkspaceValue((state) => state.atCursor === "react");
  return open ? <Palette /> : null;
}

function Palette() {
  const session = useSession();
  const workspace = useWorkspace();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = ref;
    if (!current) return;
    const [x, y] = atPointer([current.offsetWidth, current.offsetHeight]);
    current.style.left = `${x}px`;
    current.style.top = `${y}px`;
  }, []);
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.querySelector("button")?.focus({ preventScroll: true });
    return () => {
      const isHere =
        document.activeElement === document.body || ref.current?.contains(document.activeElement);
      if (isHere && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  const close = () => workspace.set({ atCursor: null });
  const choose = (kind: ReactionKind) => {
    shareReaction(session, kind);
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = /^[1-9]$/.test(event.key) ? reactionKinds[Number(event.key) - 1] : undefined;
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (kind) choose(kind);
    else if (event.key === "Escape" || event.key.toLowerCase() === "e") close();
    else if (step !== 0) moveFocus(event.currentTarget, step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={ref}
      className={styles.palette}
      role="toolbar"
      aria-label="Reactions"
      data-own-keys=""
      data-own-pointer=""
      onKeyDown={onKeyDown}
      // A press would take the focus from here, and so close this before it becomes a click.
      onMouseDown={(event) => event.preventDefault()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      {reactionKinds.map((kind, index) => (
        <button
          key={kind.id}
          type="button"
          className={styles.choice}
          data-key={index + 1}
          style={{ "--kind": kind.color } as CSSProperties}
          aria-label={kind.label}
          aria-keyshortcuts={String(index + 1)}
          title={`${kind.label} · ${index + 1}`}
          onClick={() => choose(kind)}
        >
          <kind.icon aria-hidden size={22} />
        </button>
      ))}
    </div>
  );
}

function moveFocus(toolbar: HTMLElement, step: number): void {
  const buttons = [...toolbar.querySelectorAll("button")];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLButtonElement ? buttons.indexOf(activeElement) : -1;
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
