import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { CommentPins } from "./comment-pins.tsx";
import { useCommentsView } from "./comments-view.ts";
import { ThreadPopover } from "./thread-popover.tsx";
import { useMentionNotices } from "./use-mention-notices.tsx";

/** What comments show over the board: the pins, and the thread that is open. */
export function CommentsFront() {
  const pinsShown = useCommentsView((view) => view.pinsShown);
  const hidden = useWorkspaceValue((state) => state.interfaceHidden);
  useMentionNotices();
  return (
    <>
      {pinsShown && !hidden && <CommentPins />}
      <ThreadPopover />
    </>
  );
}
