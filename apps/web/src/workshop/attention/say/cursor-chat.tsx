import { presenceLimits } from "@throughline/protocol";
import { type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import type { Peers } from "../../../session/peers.ts";
import { useSession } from "../../../session/session-context.ts";
import { inkOn } from "../../../ui/ink-on.ts";
import type { Workspace } from "../../../workspace/workspace.ts";
import { useWorkspace, useWorkspaceValue } from "../../../workspace/workspace-context.ts";
import { atPointer, pointerPlace } from "../at-pointer.ts";
import { shareInRoom } from "../share-in-room.ts";
import styles from "./cursor-chat.module.css";

/** Silence of this length ends it, milliseconds. */
const SILENCE = 5_000;
const SIZE = [280, 40] as const;

/** A line at the cursor: what is typed stands beside the cursor for everyone, as long as something is being said. */
export function CursorChat() {
  const open = useWorkspaceValue((state) => state.atCursor === "say");
  return open ? <Line /> : null;
}

function Line() {
  const { peers } = useSession();
  const workspace = useWorkspace();
  const ref = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { color } = peers.me().user;
  const close = useCallback(() => workspace.set({ atCursor: null }), [workspace]);
  const wait = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(close, SILENCE);
  }, [close]);

  useEffect(() => {
    const input = ref.current;
    if (!input) return;
    const before = document.activeElement;
    const place = () => {
      const [x, y] = atPointer(SIZE);
      input.style.transform = `translate(${x}px, ${y}px)`;
    };
    place();
    input.focus({ preventScroll: true });
    window.addEventListener("pointermove", place, { passive: true });
    const isLent = lendCursor(peers, workspace);
    wait();
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("pointermove", place);
      shareInRoom(peers, { says: "" });
      if (isLent) peers.share({ cursor: null });
      const isHere = document.activeElement === document.body || document.activeElement === input;
      if (isHere && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [peers, workspace, wait]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    wait();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    // What was said stays until something else is: the next letter takes its place.
    if (event.key === "Enter") event.currentTarget.select();
  };
  return (
    <input
      ref={ref}
      className={styles.line}
      style={{ background: color, color: inkOn(color) }}
      aria-label="Say something at the cursor"
      placeholder="Say something…"
      maxLength={presenceLimits.says}
      autoComplete="off"
      data-own-pointer=""
      onChange={(event) => shareInRoom(peers, { says: event.currentTarget.value })}
      onKeyDown={onKeyDown}
      onBlur={close}
    />
  );
}

/** Without a cursor on the board, as on a phone, it is said in the middle of what this person sees. */
function lendCursor(peers: Peers, workspace: Workspace): boolean {
  const view = workspace.camera?.view();
  if (peers.me().cursor !== null || pointerPlace() !== null || !view) return false;
  peers.share({ cursor: [view.x + view.width / 2, view.y + view.height / 2] });
  return true;
}
