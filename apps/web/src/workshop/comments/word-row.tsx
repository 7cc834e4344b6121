import { Menu } from "@mantine/core";
import type { Comment } from "@throughline/model";
import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import menuStyles from "../../actions/action-menu.module.css";
import { usePersonName } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { ago } from "../../ui/ago.ts";
import { Composer } from "./composer.tsx";
import { useDraft } from "./drafts.ts";
import { PersonMark } from "./person-mark.tsx";
import css from "./thread.module.css";
import { WordText } from "./word-text.tsx";
import { changeComment, deleteComment } from "./write-comment.ts";

interface WordProps {
  readonly word: Comment;
  /** The server's time, in milliseconds. */
  readonly now: number;
  readonly isNew: boolean;
}

/** One comment: who, when, what; and for its author and for facilitators the way to take it back. */
export function WordRow({ word, now, isNew }: WordProps) {
  const author = word.author ?? "";
  const name = usePersonName(author, word.name || "Somebody");
  const [doing, setDoing] = useState<"edit" | "delete" | null>(null);
  const hasDraft = useDraft(word.key) !== undefined;
  const session = useSession();
  const row = useRef<HTMLLIElement>(null);
  const end = () => {
    setDoing(null);
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>("[data-word-menu]")?.focus());
  };
  return (
    <li ref={row} className={css.word} data-new={isNew || undefined}>
      <PersonMark id={author} name={name} />
      <div className={css.body}>
        <div className={css.by}>
          <b>{name}</b>
          <time dateTime={new Date(word.written).toISOString()} title={sayMoment(word.written)}>
            {ago(word.written, now, "en")}
          </time>
          {word.edited !== null && <span title={sayMoment(word.edited)}>edited</span>}
          {isNew && <span className={css.new}>New</span>}
          <WordMenu word={word} name={name} onChoose={setDoing} />
        </div>
        {doing === "edit" ? (
          <>
            <Composer
              draftKey={word.key}
              label="Change your comment"
              verb="Save"
              initial={word}
              eager
              onSend={(text, mentions) => {
                changeComment(session, word, text, mentions);
                end();
              }}
              onClose={end}
            />
            <p className={css.hint}>Enter saves, Esc leaves it as it was and keeps what you typed.</p>
          </>
        ) : (
          <WordText word={word} />
        )}
        {doing === null && hasDraft && (
          <p className={css.hint}>
            You began to change this.{" "}
            <button type="button" className={css.link} onClick={() => setDoing("edit")}>
              Go on
            </button>
          </p>
        )}
        {doing === "delete" && <AskDelete word={word} onEnd={end} />}
      </div>
    </li>
  );
}

function WordMenu(props: {
  readonly word: Comment;
  readonly name: string;
  onChoose(what: "edit" | "delete"): void;
}) {
  const { word, name, onChoose } = props;
  const session = useSession();
  const isMine = word.author === session.person();
  const canEdit = useStore(session.state, () => isMine && session.canTalk());
  const canDelete = useStore(session.state, () => (isMine ? session.canTalk() : session.canFacilitate()));
  if (!canDelete) return null;
  return (
    <Menu position="bottom-end" offset={4} transitionProps={{ duration: 0 }} returnFocus={false} zIndex={400}>
      <Menu.Target>
        <button
          type="button"
          className={css.more}
          data-word-menu=""
          aria-label={isMine ? "Change or delete your comment" : `Delete the comment by ${name}`}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={menuStyles.dropdown}>
        {canEdit && (
          <Menu.Item leftSection={<Pencil size={15} aria-hidden />} onClick={() => onChoose("edit")}>
            Edit
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Trash2 size={15} aria-hidden />} onClick={() => onChoose("delete")}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function AskDelete({ word, onEnd }: { readonly word: Comment; onEnd(): void }) {
  const session = useSession();
  const keep = useRef<HTMLButtonElement>(null);
  // The harmless answer, for who presses Enter twice.
  useEffect(() => keep.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with its answers is no set of fields.
    <div
      className={css.ask}
      role="group"
      aria-label="Delete for everyone?"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onEnd();
      }}
    >
      <span>Delete for everyone?</span>
      <button type="button" className={css.danger} onClick={() => deleteComment(session, word)}>
        Delete
      </button>
      <button ref={keep} type="button" className={css.button} onClick={onEnd}>
        Keep
      </button>
    </div>
  );
}

function sayMoment(moment: number): string {
  return new Date(moment).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}
