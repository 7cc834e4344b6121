import { notifications } from "@mantine/notifications";
import type { Comment } from "@throughline/model";
import { useEffect } from "react";
import { peopleNamesOf } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { commentsViewOf, openThread } from "./comments-view.ts";
import { liveThreadsOf } from "./live-threads.ts";
import css from "./notice.module.css";
import { showSubject } from "./show-subject.ts";
import { subjectName } from "./subject-name.ts";
import { watchMentions } from "./watch-mentions.ts";

/** Says that somebody mentions this person while they are on the board, with the way there. */
export function useMentionNotices(): void {
  const session = useSession();
  const workspace = useWorkspace();
  useEffect(() => {
    const say = (sentence: string, show: () => void) => {
      const id = notify(
        <span className={css.notice}>
          <span>{sentence}</span>
          <button
            type="button"
            onClick={() => {
              notifications.hide(id);
              show();
            }}
          >
            Show
          </button>
        </span>,
      );
    };
    const sayOne = (word: Comment) => {
      const name = peopleNamesOf(session).name(word.author ?? "") ?? (word.name || "Somebody");
      say(`${name} mentions you on ${subjectName(session.live, word)}.`, () => {
        const thread = liveThreadsOf(session).all().get(word.thread);
        if (!thread) return;
        showSubject({ session, workspace }, thread);
        openThread(workspace, thread);
      });
    };
    return watchMentions(session, (words) => {
      const { open } = commentsViewOf(workspace).getState();
      const unseen = words.filter(({ thread }) => thread !== open?.thread);
      const [first] = unseen;
      if (first && unseen.length === 1) sayOne(first);
      else if (first)
        say(`${unseen.length} comments mention you.`, () => {
          commentsViewOf(workspace).setState({ filter: "mentions", unfolded: null });
          workspace.set({ sidePanel: "comments" });
        });
    });
  }, [session, workspace]);
}
