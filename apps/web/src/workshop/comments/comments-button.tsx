import { MessageSquare } from "lucide-react";
import { ActionButton } from "../../actions/action-button.tsx";
import css from "./comments-button.module.css";
import { useUnreadThreads } from "./read-marks.ts";

/** Opens the comments, and says in how many threads there is something unread. */
export function CommentsButton() {
  const unread = useUnreadThreads();
  return (
    <ActionButton
      id="comments"
      side="bottom"
      {...(unread > 0 && { addition: unread === 1 ? "1 unread thread" : `${unread} unread threads` })}
    >
      <span className={css.badged}>
        <MessageSquare size={20} aria-hidden />
        {unread > 0 && <span className={css.badge}>{unread > 99 ? "99+" : unread}</span>}
      </span>
    </ActionButton>
  );
}
