import { useSession } from "../../session/session-context.ts";
import { lastEditorName } from "./last-editor.ts";
import notices from "./notices.module.css";
import type { Draft } from "./use-draft.ts";

/** What stands under a control: why a draft was refused, and what someone else stored meanwhile. */
export function DraftNotices({
  draft,
  id,
  slot,
  noticeId,
}: {
  readonly draft: Draft;
  readonly id: string | null;
  readonly slot: string;
  readonly noticeId: string;
}) {
  const session = useSession();
  if (draft.problem === null && draft.theirs === null) return null;
  return (
    <div className={notices.notices} data-notices id={noticeId}>
      {draft.problem !== null && (
        <p role="alert" className={notices.problem}>
          {draft.problem} <span>What you typed is still here and not stored.</span>
        </p>
      )}
      {draft.theirs !== null && (
        <div role="alert" className={notices.conflict}>
          <span>
            {lastEditorName(session, id, slot)} set “{draft.theirs === "" ? "nothing" : shorten(draft.theirs)}
            ”.
          </span>
          <button type="button" onMouseDown={keepFocus} onClick={draft.keepMine}>
            Keep yours
          </button>
          <button type="button" onMouseDown={keepFocus} onClick={draft.restore}>
            Take theirs
          </button>
        </div>
      )}
    </div>
  );
}

function keepFocus(event: React.MouseEvent) {
  event.preventDefault();
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
