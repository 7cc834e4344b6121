import { isItemKind, itemKinds } from "@throughline/model";
import { Pencil, Trash2, Undo2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { KindIcon } from "../../ui/kind-icon.tsx";
import type { Draft, DraftPlace } from "./draft-shelf.ts";
import { EditDraft } from "./edit-draft.tsx";
import css from "./proposals.module.css";
import { browserShelf } from "./use-drafts.ts";

interface DraftListProps {
  readonly place: DraftPlace;
  readonly drafts: readonly Draft[];
  /** The kinds of the round. */
  readonly kinds: readonly string[];
}

/** What this person has written so far, to change and to delete. */
export function DraftList({ place, drafts, kinds }: DraftListProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<Draft | null>(null);
  const list = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const count = useRef(drafts.length);
  useEffect(() => {
    // What was just written is what one wants to see.
    if (drafts.length > count.current) end.current?.scrollIntoView?.({ block: "nearest" });
    count.current = drafts.length;
  }, [drafts.length]);
  const focusOn = (label: string) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[aria-label^="${label}"]`)?.focus(),
    );
  return (
    <section ref={list} className={css.drafts} aria-label="What you have written">
      {drafts.length === 0 && deleted === null && (
        <p className={css.empty}>
          Nothing written yet. Put one thought into the field below and press Enter.
        </p>
      )}
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} className={css.draft}>
            {editing === draft.id ? (
              <EditDraft
                draft={draft}
                kinds={kinds}
                onDone={(changed) => {
                  if (changed) browserShelf().put(place, [changed]);
                  setEditing(null);
                  focusOn(`Change “${shorten(changed?.text ?? draft.text)}`);
                }}
              />
            ) : (
              <>
                {isItemKind(draft.kind) && (
                  <span className={css.draftKind} title={itemKinds[draft.kind].label}>
                    <KindIcon kind={draft.kind} size={15} />
                    <span className="visually-hidden">{itemKinds[draft.kind].label}: </span>
                  </span>
                )}
                <span className={css.draftText}>{draft.text}</span>
                <button
                  type="button"
                  className={css.icon}
                  aria-label={`Change “${shorten(draft.text)}”`}
                  title="Change"
                  onClick={() => setEditing(draft.id)}
                >
                  <Pencil size={14} aria-hidden />
                </button>
                <button
                  type="button"
                  className={css.icon}
                  aria-label={`Delete “${shorten(draft.text)}”`}
                  title="Delete"
                  onClick={() => {
                    browserShelf().remove(place, [draft.id]);
                    setDeleted(draft);
                    focusOn("Undo deleting");
                  }}
                >
                  <Trash2 size={14} aria-hidden />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className={css.count} role="status">
        {drafts.length > 0 && (drafts.length === 1 ? "1 written" : `${drafts.length} written`)}
        {deleted && `${drafts.length > 0 ? ". " : ""}Deleted.`}
        {deleted && (
          <button
            type="button"
            className={css.link}
            aria-label={`Undo deleting “${shorten(deleted.text)}”`}
            onClick={() => {
              browserShelf().put(place, [deleted]);
              setDeleted(null);
              focusOn(`Change “${shorten(deleted.text)}`);
            }}
          >
            <Undo2 size={13} aria-hidden /> Undo
          </button>
        )}
      </p>
      <div ref={end} />
    </section>
  );
}

/** The beginning of a text, for the name of a button. */
function shorten(text: string): string {
  const line = text.split("\n")[0] ?? "";
  const short = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  return short.replaceAll('"', "'");
}
