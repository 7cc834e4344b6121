import { MessageSquare, MessageSquarePlus } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { anchorOf } from "./anchor.ts";
import { beginThread, commentsViewOf, openThread } from "./comments-view.ts";
import { useThreadsOn } from "./live-threads.ts";
import { readMarksOf } from "./read-marks.ts";
import css from "./record-comments.module.css";
import { byNewest } from "./threads.ts";
import { useTalkObjection } from "./use-talk-objection.ts";

/** How many threads are about one card or arrow, with the way to them and to a new one. */
export function RecordComments({ id }: { readonly id: string }) {
  const session = useSession();
  const workspace = useWorkspace();
  const threads = useThreadsOn(id);
  const marks = readMarksOf(session);
  const unread = useSyncExternalStore(marks.subscribe, () =>
    threads.reduce((total, thread) => total + marks.unread(thread), 0),
  );
  const objection = useTalkObjection();
  if (threads.length === 0 && objection !== null) return null;
  const show = () => {
    const open = threads.filter(({ resolved }) => !resolved).sort(byNewest);
    const chosen = open.find((thread) => marks.unread(thread) > 0) ?? open[0];
    if (chosen && anchorOf({ session, workspace }, chosen)) openThread(workspace, chosen);
    else {
      commentsViewOf(workspace).setState({
        filter: chosen ? "selected" : "resolved",
        unfolded: (chosen ?? threads[0])?.id ?? null,
      });
      workspace.set({ sidePanel: "comments" });
    }
  };
  return (
    <div className={css.line}>
      {threads.length > 0 && (
        <button type="button" className={css.button} onClick={show}>
          <MessageSquare size={14} aria-hidden />
          {threads.length === 1 ? "1 thread" : `${threads.length} threads`}
          {unread > 0 && <span className={css.unread}>{unread} unread</span>}
        </button>
      )}
      {objection === null && (
        <button
          type="button"
          className={css.button}
          onClick={() => beginThread({ session, workspace }, { on: id, at: null })}
        >
          <MessageSquarePlus size={14} aria-hidden /> Comment
        </button>
      )}
    </div>
  );
}
