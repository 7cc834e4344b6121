import { useLayoutEffect, useRef, useState } from "react";
import { useSession } from "../../../session/session-context.ts";
import { mergeTyped, moveCaret } from "../caret.ts";
import css from "../field.module.css";
import type { ControlProps } from "../field-props.ts";
import { draftKey, keptDrafts } from "../kept-drafts.ts";
import notices from "../notices.module.css";
import { useShareEditing } from "../use-editing.ts";
import { useRefusal } from "../use-refusal.ts";

/**
 * Prose that several people may write at once. Each keystroke is stored and merges; what others write
 * appears without moving the caret off its words. Half-composed characters wait until they are whole.
 */
export function LongControl({
  name,
  field,
  value,
  target,
  title,
  readOnly,
  controlId,
  labelId,
  className = css.textarea,
  autoFocus = false,
}: ControlProps & { readonly className?: string | undefined; readonly autoFocus?: boolean }) {
  const session = useSession();
  const stored = String(value ?? "");
  const [held, setHeld] = useState<string | null>(null);
  const [problem, report] = useRefusal();
  const share = useShareEditing(target.id, name);
  const area = useRef<HTMLTextAreaElement>(null);
  const seen = useRef({ text: stored, start: 0, end: 0, typed: false, base: stored });
  const shown = held ?? stored;
  const last = seen.current;
  // The caret is read before React puts the new text in, for afterwards it is gone.
  if (area.current && shown !== last.text) {
    last.start = area.current.selectionStart;
    last.end = area.current.selectionEnd;
  }

  useLayoutEffect(() => {
    const element = area.current;
    if (element && document.activeElement === element && shown !== last.text) {
      element.setSelectionRange(
        moveCaret(last.text, shown, last.start),
        moveCaret(last.text, shown, last.end),
      );
    }
    last.text = shown;
  }, [shown, last]);

  useLayoutEffect(() => {
    const element = area.current;
    if (autoFocus && element) {
      element.focus();
      element.setSelectionRange(element.value.length, element.value.length);
    }
  }, [autoFocus]);

  useLayoutEffect(
    () => () => {
      const { id } = target;
      if (!last.typed || id === null || session.board.items.has(id) || session.board.links.has(id)) return;
      const key = draftKey(id, name);
      const why = "The card was deleted while you wrote.";
      keptDrafts(session).keep({
        key,
        id,
        label: field.label,
        title,
        text: last.text,
        base: "",
        problem: why,
      });
    },
    [session, target, name, field, title, last],
  );

  const hold = (text: string) => {
    if (held === null) last.base = stored;
    last.text = text;
    setHeld(text);
  };
  const write = (element: HTMLTextAreaElement) => {
    const text = held === null ? element.value : mergeTyped(last.base, element.value, stored);
    last.text = element.value;
    last.typed = true;
    if (report(target.write(name, text))) setHeld(null);
    else hold(element.value);
  };
  return (
    <>
      <textarea
        ref={area}
        id={controlId}
        className={className}
        aria-labelledby={labelId}
        readOnly={readOnly}
        placeholder={readOnly ? "—" : undefined}
        rows={2}
        value={shown}
        onChange={(event) => {
          const element = event.currentTarget;
          if ((event.nativeEvent as InputEvent).isComposing) hold(element.value);
          else write(element);
        }}
        onCompositionEnd={(event) => write(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.nativeEvent.isComposing) {
            event.stopPropagation();
            event.currentTarget.blur();
          }
        }}
        onFocus={share.onFocus}
        onBlur={share.onBlur}
      />
      {problem && (
        <p role="alert" className={notices.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
