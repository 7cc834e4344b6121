import { MessagesSquare, Pencil } from "lucide-react";
import { type CSSProperties, memo, useEffect, useRef, useSyncExternalStore } from "react";
import { usePersonName } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { initials } from "../../ui/initials.ts";
import { inkOn } from "../../ui/ink-on.ts";
import { useWorkspace, useWorkspaceValue } from "../../workspace/workspace-context.ts";
import type { Pin } from "./collect-pins.ts";
import { openThread, useCommentsView } from "./comments-view.ts";
import type { PinGroup } from "./gather-pins.ts";
import { passWheel } from "./pass-wheel.ts";
import css from "./pins.module.css";
import { readMarksOf } from "./read-marks.ts";
import { subjectName } from "./subject-name.ts";
import { sayCount } from "./thread-view.tsx";
import { byNewest, type Thread } from "./threads.ts";
import { usePersonColor } from "./use-person-color.ts";
import { usePins } from "./use-pins.ts";

/** The pins of all threads near what is on screen. A layer of its own: no card renders for them. */
export function CommentPins() {
  const layer = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  const groups = usePins(plane);
  const listed = useWorkspaceValue((state) => state.sidePanel === "comments");
  const open = useCommentsView((view) => view.open?.thread ?? (listed ? view.unfolded : null));
  useEffect(() => (layer.current ? passWheel(layer.current) : undefined), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: pins are no set of fields.
    <div ref={layer} className={css.layer} role="group" aria-label="Comment pins">
      <div ref={plane} className={css.plane}>
        {groups.map((group) => (
          <PinButton
            key={group.first.key}
            group={group}
            isOpen={open !== null && group.pins.some((pin) => holds(pin, open))}
          />
        ))}
      </div>
    </div>
  );
}

const PinButton = memo(function PinButton(props: {
  readonly group: PinGroup<Pin>;
  readonly isOpen: boolean;
}) {
  const { first, pins } = props.group;
  const session = useSession();
  const workspace = useWorkspace();
  const marks = readMarksOf(session);
  const threads = pins.flatMap((pin) => pin.threads).sort(byNewest);
  const unread = useSyncExternalStore(marks.subscribe, () => sum(threads, marks.unread));
  const author = threads.length === 1 ? (threads[0]?.words[0] ?? null) : null;
  const name = usePersonName(author?.author ?? "", author?.name || "Somebody");
  const color = usePersonColor(author?.author ?? "");
  const count = threads.length === 1 ? (threads[0]?.words.length ?? 0) : threads.length;
  const about = subjectName(session.live, { on: first.on, about: threads[0]?.about ?? "" });
  const what =
    threads.length === 0
      ? `A comment you began on ${about}`
      : author
        ? `Comment by ${name} on ${about}, ${sayCount(count)}`
        : pins.length === 1
          ? `${threads.length} threads on ${about}`
          : `${threads.length} threads here, first on ${about}`;
  const label = unread > 0 ? `${what}, ${unread} unread` : what;
  const show = () => {
    const chosen = threads.find((thread) => marks.unread(thread) > 0) ?? threads[0];
    const begun = first.begun[0];
    const among = threads.map(({ id }) => id);
    if (chosen) openThread(workspace, chosen, among);
    else if (begun) openThread(workspace, { id: begun.key, on: first.on, at: first.at });
  };
  const place = {
    transform: `translate(${first.tip[0]}px, ${first.tip[1]}px) scale(calc(1 / var(--z)))`,
    ...(author && { "--pin": color, "--pin-ink": inkOn(color) }),
  } as CSSProperties;
  return (
    <button
      type="button"
      className={css.pin}
      style={place}
      data-pin={first.key}
      data-comment-pin=""
      data-open={props.isOpen || undefined}
      data-begun={threads.length === 0 || undefined}
      aria-label={label}
      aria-expanded={props.isOpen}
      title={label}
      onClick={show}
    >
      {author ? (
        <span aria-hidden className={css.drawn} data-drawn={initials(name)} />
      ) : threads.length > 0 ? (
        <MessagesSquare aria-hidden size={14} />
      ) : (
        <Pencil aria-hidden size={13} />
      )}
      {count > 1 && <span aria-hidden className={css.count} data-drawn={count > 99 ? "99+" : count} />}
      {unread > 0 && <span aria-hidden className={css.unread} />}
    </button>
  );
});

function holds({ threads, begun }: Pin, id: string): boolean {
  return threads.some((thread) => thread.id === id) || begun.some(({ key }) => key === id);
}

function sum(threads: readonly Thread[], read: (thread: Thread) => number): number {
  return threads.reduce((total, thread) => total + read(thread), 0);
}
