import { Popover } from "@mantine/core";
import { LONGEST_TEXT } from "@throughline/model";
import { SendHorizontal } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from "react";
import { type Person, usePeople } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import css from "./composer.module.css";
import { type Draft, draftsOf, useDraft } from "./drafts.ts";
import { insertMention, mentionsIn } from "./mention.ts";
import { MentionList } from "./mention-list.tsx";
import { useMentionChoice } from "./use-mention-choice.ts";
import { useTalkObjection } from "./use-talk-objection.ts";

const EMPTY = { text: "", mentions: [] } as const;

interface ComposerProps {
  /** Under which the draft is kept. */
  readonly draftKey: string;
  readonly label: string;
  /** What the button that sends is called. */
  readonly verb: string;
  /** What a new thread is about. */
  readonly begins?: Draft["begins"];
  /** What is being changed. */
  readonly initial?: { readonly text: string; readonly mentions: readonly string[] };
  /** Whether it takes the focus when it appears. */
  readonly eager?: boolean;
  onSend(text: string, mentions: readonly string[]): void;
  /** Escape: the draft stays. */
  onClose?(): void;
}

/** Where a comment is typed: Enter sends, Shift+Enter begins a line, @ offers people, Escape keeps it for later. */
export function Composer(props: ComposerProps) {
  const { draftKey, label, verb, begins = null, initial = EMPTY, eager = false, onSend, onClose } = props;
  const drafts = draftsOf(useSession());
  const draft = useDraft(draftKey);
  const everyone = usePeople();
  const choice = useMentionChoice();
  const objection = useTalkObjection();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const listId = useId();
  const { text, mentions } = draft ?? initial;
  const tooLong = text.trim().length > LONGEST_TEXT;
  const sendable = text.trim() !== "" && !tooLong && objection === null;
  const offered = choice.people.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 2}px`;
    if (caret.current !== null) element.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);
  useEffect(() => {
    const element = field.current;
    if (!eager || !element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [eager]);

  const write = (next: string, meant: readonly string[]) => {
    if (next === initial.text) drafts.drop(draftKey);
    else drafts.put({ key: draftKey, text: next, mentions: meant, begins });
  };
  const pick = (person: Person) => {
    if (!choice.query) return;
    const put = insertMention(text, choice.query, person);
    caret.current = put.caret;
    write(put.text, [...mentions, person.id]);
    choice.close();
    field.current?.focus();
  };
  const send = () => {
    if (!sendable) return;
    onSend(text, mentionsIn(text, mentions, everyone));
    drafts.drop(draftKey);
    choice.close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, altKey } = event;
    const { chosen } = choice;
    if (key === "Escape" && (offered || onClose)) {
      event.stopPropagation();
      if (offered) choice.close();
      else onClose?.();
    } else if (chosen && (key === "ArrowDown" || key === "ArrowUp"))
      choice.move(key === "ArrowDown" ? 1 : -1);
    else if (chosen && (key === "Enter" || (key === "Tab" && !shiftKey))) pick(chosen);
    else if (key === "Enter" && !shiftKey && !altKey) send();
    else return;
    event.preventDefault();
  };

  if (objection !== null && text === "") return <p className={css.objection}>{objection}</p>;
  return (
    <div className={css.composer}>
      <Popover
        opened={offered}
        position="top-start"
        width={260}
        shadow="md"
        offset={4}
        withRoles={false}
        returnFocus={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        transitionProps={{ duration: 0 }}
        zIndex={400}
      >
        <Popover.Target>
          <div className={css.box}>
            <textarea
              ref={field}
              className={css.text}
              rows={1}
              aria-label={label}
              aria-autocomplete="list"
              aria-haspopup="listbox"
              aria-controls={offered ? listId : undefined}
              aria-activedescendant={offered ? `${listId}-${choice.active}` : undefined}
              aria-invalid={tooLong || undefined}
              enterKeyHint="send"
              placeholder={label}
              readOnly={objection !== null}
              value={text}
              onChange={(event) => {
                const { value, selectionStart } = event.currentTarget;
                write(value, mentions);
                choice.look(value, selectionStart);
              }}
              onSelect={({ currentTarget }) => {
                const { value, selectionStart, selectionEnd } = currentTarget;
                if (choice.query && selectionStart === selectionEnd) choice.look(value, selectionStart);
              }}
              onBlur={choice.close}
              onKeyDown={onKeyDown}
            />
            <button
              type="button"
              className={css.send}
              aria-label={verb}
              title={`${verb} · Enter`}
              aria-disabled={!sendable}
              onClick={send}
            >
              <SendHorizontal size={16} aria-hidden />
            </button>
          </div>
        </Popover.Target>
        <Popover.Dropdown className={css.dropdown}>
          <MentionList
            id={listId}
            people={choice.people}
            active={choice.active}
            here={choice.here}
            onPick={pick}
            onPoint={choice.point}
          />
        </Popover.Dropdown>
      </Popover>
      {tooLong && (
        <p className={css.problem} role="alert">
          {text.trim().length - LONGEST_TEXT} letters too long. Shorten it, or send it in two parts.
        </p>
      )}
      {objection !== null && <p className={css.objection}>{objection}</p>}
    </div>
  );
}
