import { type Activity, isItemKind, itemKinds, LONGEST_TEXT } from "@throughline/model";
import { SendHorizontal } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { announce } from "../activity/announce.ts";
import css from "./composer.module.css";
import { createDraft } from "./draft-shelf.ts";
import { keep, readKept } from "./kept-words.ts";
import { firstKind, KindChoice } from "./kind-choice.tsx";
import { browserShelf, useDrafts } from "./use-drafts.ts";

/** Lines pasted beyond this many stay in the field. */
const MOST_PASTED = 100;

/**
 * The field in which a proposal is written, and the button that adds it. Enter adds, Shift+Enter begins another line,
 * and of a pasted list each line becomes a proposal. What is typed and not added survives a reload.
 */
export function Composer({ activity }: { readonly activity: Activity }) {
  const session = useSession();
  const { place } = useDrafts(activity);
  const [text, setText] = useState(() => readKept(place, "words"));
  const [kind, setKind] = useState(() => firstKind(activity.kinds, readKept(place, "kind")));
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isOpen = activity.closed === null;
  const change = (next: string) => {
    setText(next);
    keep(place, "words", next);
  };
  const add = (texts: readonly string[]) => {
    const now = session.clock.now();
    const drafts = texts.map((each, at) => createDraft(each.trim(), kind, now + at));
    browserShelf().put(place, drafts);
    change("");
    announce(
      session,
      `${drafts.length === 1 ? "1 proposal" : `${drafts.length} proposals`} added.${isOpen ? " Only you see it." : ""}`,
    );
  };
  const send = () => {
    if (text.trim() !== "") add([text]);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData("text/plain")
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s*([-*•]|\d+[.)])\s+/, "").trim())
      .filter((line) => line !== "");
    if (lines.length < 2 || lines.length > MOST_PASTED || text.trim() !== "") return;
    event.preventDefault();
    add(lines.map((line) => line.slice(0, LONGEST_TEXT)));
  };
  const only = activity.kinds.filter(isItemKind);
  return (
    <form
      className={css.composer}
      data-open={isOpen || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id}>
        {isOpen ? "Your proposal" : "One more proposal"}
        {only.length === 1 && only[0] && (
          <span className={css.soft}>{`becomes a ${itemKinds[only[0]].label.toLowerCase()}`}</span>
        )}
      </label>
      <KindChoice
        kinds={activity.kinds}
        kind={kind}
        onChange={(next) => {
          setKind(next);
          keep(place, "kind", next);
        }}
      />
      <div className={css.field}>
        <textarea
          ref={field}
          className={css.text}
          id={id}
          rows={isOpen ? 3 : 2}
          maxLength={LONGEST_TEXT}
          enterKeyHint="send"
          placeholder={isOpen ? "One thought, then Enter" : "Everyone sees it at once"}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <button type="submit" className={css.send} aria-disabled={text.trim() === ""}>
          <SendHorizontal size={18} aria-hidden /> Add
        </button>
      </div>
    </form>
  );
}
