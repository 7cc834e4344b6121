import { setField } from "@throughline/board";
import { type Item, itemKinds } from "@throughline/model";
import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import styles from "./card.module.css";
import { offerLostText } from "./offer-lost-text.tsx";

interface TitleEditorProps {
  readonly item: Item;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
}

/**
 * The field in which a title is typed, on the card itself. Enter, Esc and leaving all keep what was typed;
 * Shift+Enter breaks the line on notes and texts. A card that someone deletes meanwhile leaves its text with the writer.
 */
export function TitleEditor({ item, className, style }: TitleEditorProps) {
  const session = useSession();
  const workspace = useWorkspace();
  const [draft, setDraft] = useState(item.title);
  const field = useRef<HTMLTextAreaElement>(null);
  const state = useRef({ id: item.id, draft, before: item.title, rect: item.pos });
  state.current.draft = draft;
  const breaksLines = item.kind === "note" || item.kind === "text";

  useLayoutEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.select();
  }, []);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || draft === undefined) return;
    element.style.height = "0";
    element.style.height = `${element.scrollHeight}px`;
  }, [draft]);
  useEffect(() => {
    const kept = state.current;
    session.peers.share({ editing: { id: kept.id, field: "title" } });
    return () => {
      session.peers.share({ editing: null });
      if (kept.draft === kept.before) return;
      if (session.live.items.has(kept.id)) write();
      else offerLostText(session, kept.draft, kept.rect);
    };
    function write() {
      if (!session.canEdit()) return;
      const result = setField(session.board, kept.id, "title", kept.draft.trim());
      if (!result.ok) notify(result.reason, "problem");
    }
  }, [session]);

  /** However the field is left, what was typed stays; undo takes it back. */
  const leave = () => {
    const { editing } = workspace.get();
    if (editing === item.id) workspace.set({ editing: null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const ends = event.key === "Escape" || event.key === "Tab";
    if (!ends && !(event.key === "Enter" && !(breaksLines && event.shiftKey))) return;
    leave();
    event.preventDefault();
    field.current?.closest<HTMLElement>("[data-id]")?.focus({ preventScroll: true });
  };

  return (
    <textarea
      ref={field}
      data-title
      className={`${styles.editor} ${className ?? ""} nodrag nowheel`}
      style={style}
      rows={1}
      maxLength={500}
      value={draft}
      placeholder={`Name this ${itemKinds[item.kind].label.toLowerCase()}`}
      aria-label={`Title of this ${itemKinds[item.kind].label.toLowerCase()}`}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={leave}
    />
  );
}
