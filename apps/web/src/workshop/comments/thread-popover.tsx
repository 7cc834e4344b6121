import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { closeThread, type OpenThread, openThread, useCommentsView } from "./comments-view.ts";
import { useThreads } from "./live-threads.ts";
import css from "./popover.module.css";
import { SettleButton } from "./settle-button.tsx";
import { SubjectLabel } from "./subject-label.tsx";
import { subjectName } from "./subject-name.ts";
import { ThreadView } from "./thread-view.tsx";
import type { Thread } from "./threads.ts";
import { usePopoverPlace } from "./use-popover-place.ts";

/** Where a text field with the focus brings up a keyboard, which covers what one came to read. */
const TOUCH = "(pointer: coarse)";

/** The thread that is open over the board, beside its pin. */
export function ThreadPopover() {
  const open = useCommentsView((view) => view.open);
  return open && <OpenPopover open={open} />;
}

function OpenPopover({ open }: { readonly open: OpenThread }) {
  const session = useSession();
  const workspace = useWorkspace();
  const box = useRef<HTMLElement>(null);
  const threads = useThreads();
  const thread = threads.get(open.thread);
  const others = pagesOf(open, threads);
  const name = subjectName(session.live, { on: open.on, about: thread?.about ?? "" });
  usePopoverPlace(box, open);
  useFocusInside(box);
  useCloseOutside(box);
  useCloseWhenGone(open.thread, thread);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    closeThread(workspace);
  };
  return (
    <section
      ref={box}
      className={css.popover}
      role="dialog"
      aria-label={`Comments on ${name}`}
      data-stage-part=""
      onKeyDown={onKeyDown}
    >
      <header className={css.head}>
        <div className={css.about}>
          <SubjectLabel on={open.on} about={thread?.about ?? ""} />
        </div>
        <button
          type="button"
          className={css.icon}
          aria-label="Close the thread"
          title="Close · Esc"
          onClick={() => closeThread(workspace)}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      {(thread || others.length > 0) && (
        <div className={css.tools}>
          {others.length > (thread ? 1 : 0) && <Pages open={open} pages={others} />}
          <span className={css.space} />
          {thread && <SettleButton thread={thread} />}
        </div>
      )}
      <ThreadView
        key={open.thread}
        id={open.thread}
        on={open.on}
        at={open.at}
        eager={!thread || !globalThis.matchMedia?.(TOUCH).matches}
        onClose={() => closeThread(workspace)}
      />
    </section>
  );
}

/** The way through several threads that share a pin. */
function Pages({ open, pages }: { readonly open: OpenThread; readonly pages: readonly Thread[] }) {
  const workspace = useWorkspace();
  const at = pages.findIndex(({ id }) => id === open.thread);
  const total = at < 0 ? pages.length + 1 : pages.length;
  const here = at < 0 ? total : at + 1;
  const go = (step: 1 | -1) => {
    const from = at < 0 ? pages.length : at;
    const next = pages[(from + step + total) % total] ?? pages[0];
    if (next)
      openThread(
        workspace,
        next,
        pages.map(({ id }) => id),
      );
  };
  return (
    <div className={css.pages}>
      <button type="button" className={css.icon} aria-label="The thread before" onClick={() => go(-1)}>
        <ChevronLeft size={16} aria-hidden />
      </button>
      <span role="status" aria-label={`Thread ${here} of ${total}`}>
        {here} / {total}
      </span>
      <button type="button" className={css.icon} aria-label="The next thread" onClick={() => go(1)}>
        <ChevronRight size={16} aria-hidden />
      </button>
    </div>
  );
}

/** The threads one can page through: the given ones that are there, or the open ones about the same card. */
function pagesOf(open: OpenThread, threads: ReadonlyMap<string, Thread>): readonly Thread[] {
  if (open.among) return open.among.flatMap((id) => threads.get(id) ?? []);
  if (open.on === null) return [];
  return [...threads.values()].filter(
    ({ id, on, resolved }) => on === open.on && (!resolved || id === open.thread),
  );
}

/** Gives the focus back to where it was when the popover closes, unless it went elsewhere meanwhile. */
function useFocusInside(box: RefObject<HTMLElement | null>): void {
  // Before the text field takes the focus, which it does when all is in place.
  useLayoutEffect(() => {
    const element = box.current;
    const before = document.activeElement;
    return () => {
      const isHere = document.activeElement === document.body || element?.contains(document.activeElement);
      if (isHere && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [box]);
  useEffect(() => {
    const element = box.current;
    if (element && !element.contains(document.activeElement))
      element.querySelector<HTMLElement>("button")?.focus();
  }, [box]);
}

/** A press on the board beside it puts it away; what was typed stays. */
function useCloseOutside(box: RefObject<HTMLElement | null>): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const stage = box.current?.parentElement;
    const close = (event: PointerEvent) => {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      if (box.current?.contains(event.target) || event.target.closest("[data-comment-pin]")) return;
      closeThread(workspace);
    };
    stage?.addEventListener("pointerdown", close, { capture: true });
    return () => stage?.removeEventListener("pointerdown", close, { capture: true });
  }, [box, workspace]);
}

/** With its last comment a thread is gone, and so is its place to write. */
function useCloseWhenGone(id: string, thread: Thread | undefined): void {
  const workspace = useWorkspace();
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (thread) seen.current = id;
    else if (seen.current === id) closeThread(workspace);
  }, [id, thread, workspace]);
}
