import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { usePersonName } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { ago } from "../../ui/ago.ts";
import { useNow } from "../activity/use-now.ts";
import type { Subject } from "./comments-view.ts";
import { Composer } from "./composer.tsx";
import { useThread } from "./live-threads.ts";
import { readMarksOf } from "./read-marks.ts";
import { subjectName } from "./subject-name.ts";
import css from "./thread.module.css";
import type { Thread } from "./threads.ts";
import { WordRow } from "./word-row.tsx";
import { sendComment } from "./write-comment.ts";

interface ThreadProps extends Subject {
  readonly id: string;
  /** Whether the text field takes the focus when it appears. */
  readonly eager: boolean;
  onClose?(): void;
}

/** A thread with its comments and the field for the next one; before the first comment only the field. */
export function ThreadView({ id, on, at, eager, onClose }: ThreadProps) {
  const session = useSession();
  const thread = useThread(id);
  const name = subjectName(session.live, { on, about: thread?.about ?? "" });
  const count = thread?.words.length ?? 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a conversation is no set of fields.
    <div className={css.thread} role="group" aria-label={`Thread on ${name}, ${sayCount(count)}`}>
      {thread && <Words key={thread.id} thread={thread} />}
      <div className={css.foot}>
        <Composer
          draftKey={id}
          label={thread ? "Answer" : "Write a comment"}
          verb={thread ? "Send answer" : "Send comment"}
          begins={thread ? null : { on, at }}
          eager={eager}
          {...(onClose && { onClose })}
          onSend={(text, mentions) =>
            sendComment(session, {
              thread: id,
              on,
              at,
              about: on === null || isHere(session.live, on) ? name : (thread?.about ?? ""),
              text,
              mentions,
            })
          }
        />
      </div>
    </div>
  );
}

/** “no comments yet”, “1 comment”, “4 comments”. */
export function sayCount(count: number): string {
  return count === 0 ? "no comments yet" : count === 1 ? "1 comment" : `${count} comments`;
}

function Words({ thread }: { readonly thread: Thread }) {
  const session = useSession();
  const marks = readMarksOf(session);
  const now = Math.max(useNow(), session.clock.now());
  const box = useRef<HTMLDivElement>(null);
  const [readBefore] = useState(() => marks.readUpTo(thread.id));
  const me = session.person();

  useEffect(() => {
    const mark = () => {
      if (document.visibilityState === "visible") marks.mark([thread]);
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [marks, thread]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes to the end whenever there is one more.
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [thread.words.length]);

  return (
    <div ref={box} className={css.words} role="log" aria-label="Comments" aria-relevant="additions">
      {thread.isHeadless && <p className={css.hint}>The comment that began this was deleted.</p>}
      <ol>
        {thread.words.map((word) => (
          <WordRow
            key={word.key}
            word={word}
            now={now}
            isNew={word.author !== me && word.written > readBefore}
          />
        ))}
      </ol>
      {thread.resolved && thread.settled && <Settled mark={thread.settled} now={now} />}
    </div>
  );
}

function Settled({ mark, now }: { readonly mark: NonNullable<Thread["settled"]>; readonly now: number }) {
  const name = usePersonName(mark.author ?? "", mark.name || "Somebody");
  return (
    <p className={css.settled}>
      Resolved by {name}, {ago(mark.written, now, "en")}
    </p>
  );
}

function isHere(live: ReturnType<typeof useSession>["live"], id: string): boolean {
  return live.items.has(id) || live.links.has(id);
}
