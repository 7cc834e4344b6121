import type { Item } from "@throughline/model";
import { CircleCheck, Crosshair } from "lucide-react";
import { memo, useId } from "react";
import { useItemValue } from "../../live/use-item-value.ts";
import { useLink } from "../../live/use-record.ts";
import { usePersonName } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { ago } from "../../ui/ago.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import css from "./comments.module.css";
import { commentsViewOf, type Subject } from "./comments-view.ts";
import { useUnread } from "./read-marks.ts";
import { SettleButton } from "./settle-button.tsx";
import { showSubject } from "./show-subject.ts";
import { SubjectLabel } from "./subject-label.tsx";
import { subjectName } from "./subject-name.ts";
import { sayCount, ThreadView } from "./thread-view.tsx";
import { lastWord, type Thread } from "./threads.ts";

/** One thread in a list: what it is about, its last comment, and, unfolded, all of it. */
export const ThreadRow = memo(function ThreadRow({
  thread,
  now,
  isUnfolded,
  canJump,
  onToggle,
}: {
  readonly thread: Thread;
  /** The server's time, in milliseconds. */
  readonly now: number;
  readonly isUnfolded: boolean;
  /** Whether the board is on screen, so that there is something to show it on. */
  readonly canJump: boolean;
  onToggle(thread: string): void;
}) {
  const unread = useUnread(thread);
  const last = lastWord(thread);
  const name = usePersonName(last.author ?? "", last.name || "Somebody");
  const bodyId = useId();
  const { id, on, at, about, words, resolved } = thread;
  return (
    <li className={css.row} data-unfolded={isUnfolded || undefined} data-unread={unread > 0 || undefined}>
      <div className={css.line}>
        <button
          type="button"
          className={css.open}
          aria-expanded={isUnfolded}
          aria-controls={isUnfolded ? bodyId : undefined}
          onClick={() => onToggle(id)}
        >
          <span className={css.first}>
            <SubjectLabel on={on} about={about} />
            {unread > 0 && (
              <span className={css.unread}>
                <span aria-hidden className={css.dot} />
                {unread} unread
              </span>
            )}
          </span>
          {!isUnfolded && (
            <span className={css.last}>
              <b>{name}:</b> {last.text}
            </span>
          )}
          <span className={css.facts}>
            {resolved && (
              <span className={css.resolved}>
                <CircleCheck size={13} aria-hidden /> Resolved
              </span>
            )}
            <span>{sayCount(words.length)}</span>
            <span>{ago(last.written, now, "en")}</span>
          </span>
        </button>
        {canJump &&
          (on === null ? <JumpButton id={id} on={on} at={at} /> : <JumpToRecord id={id} on={on} at={at} />)}
      </div>
      {isUnfolded && (
        <div id={bodyId} className={css.unfolded}>
          <ThreadView id={id} on={on} at={at} eager={false} />
          <div className={css.tools}>
            <SettleButton thread={thread} />
          </div>
        </div>
      )}
    </li>
  );
});

interface JumpProps extends Subject {
  /** The thread. */
  readonly id: string;
}

const readId = ({ id }: Item) => id;

/** The way to a card or an arrow, as long as it is there. */
function JumpToRecord({ id, on, at }: JumpProps & { readonly on: string }) {
  const item = useItemValue(on, readId);
  const link = useLink(on);
  return item !== null || link ? <JumpButton id={id} on={on} at={at} /> : null;
}

/** Shows what a thread is about, and unfolds the thread, so that its pin stands out. */
function JumpButton({ id, on, at }: JumpProps) {
  const session = useSession();
  const workspace = useWorkspace();
  return (
    <button
      type="button"
      className={css.jump}
      aria-label={`Show on the board: ${subjectName(session.live, { on, about: "" })}`}
      title="Show on the board"
      onClick={() => {
        showSubject({ session, workspace }, { on, at });
        commentsViewOf(workspace).setState({ unfolded: id });
      }}
    >
      <Crosshair size={15} aria-hidden />
    </button>
  );
}
