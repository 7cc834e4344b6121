import { renameBoard } from "@throughline/board";
import { type KeyboardEvent, useRef, useState } from "react";
import { useMeta } from "../live/use-record.ts";
import { useSession } from "../session/session-context.ts";
import { useSessionState } from "../session/use-session-state.ts";
import { notify } from "../ui/notify.ts";
import styles from "./board-title.module.css";

/** The name of the board; a click makes it a field for those who may change the plan. */
export function BoardTitle(props: { readonly editing: boolean; onEditing(editing: boolean): void }) {
  const session = useSession();
  const { title } = useMeta();
  const role = useSessionState((state) => state.role);
  const [draft, setDraft] = useState(title);
  const cancelled = useRef(false);
  const shown = title || "Untitled board";
  const start = () => {
    cancelled.current = false;
    setDraft(title);
    props.onEditing(true);
  };
  const finish = () => {
    props.onEditing(false);
    if (cancelled.current || draft.trim() === title) return;
    const result = renameBoard(session.board, draft);
    if (!result.ok) notify(result.reason, "problem");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") cancelled.current = true;
    if (event.key === "Escape" || event.key === "Enter") event.currentTarget.blur();
    event.stopPropagation();
  };
  const canRename = role !== "viewer" && session.canEdit();
  return (
    <h1 className={styles.heading}>
      {props.editing ? (
        <input
          className={styles.field}
          aria-label="Name of the board"
          value={draft}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: the person just asked to type here.
          autoFocus
          onFocus={(event) => {
            if (draft !== title) setDraft(title);
            event.currentTarget.select();
          }}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={onKeyDown}
        />
      ) : canRename ? (
        <button type="button" className={styles.title} title="Rename the board" onClick={start}>
          {shown}
        </button>
      ) : (
        <span className={styles.title}>{shown}</span>
      )}
    </h1>
  );
}
