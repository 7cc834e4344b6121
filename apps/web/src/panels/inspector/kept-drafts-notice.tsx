import { useStore } from "zustand";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { type KeptDraft, keptDrafts } from "../fields/kept-drafts.ts";
import { showOnBoard } from "../show-on-board.ts";
import css from "./inspector.module.css";

/** What was typed and could not be stored, apart from what the shown record offers in its own fields. */
export function KeptDraftsNotice({ shownId }: { readonly shownId: string | undefined }) {
  const session = useSession();
  const kept = keptDrafts(session);
  const all = useStore(kept.store);
  // What was typed for several cards at once, or for the board, has no card that could be gone.
  const isGone = ({ id }: KeptDraft) =>
    id !== "" && !session.live.items.has(id) && !session.live.links.has(id);
  const waiting = all.filter((draft) => draft.id !== shownId || isGone(draft));
  if (waiting.length === 0) return null;
  return (
    <section className={css.kept} aria-label="Typed and not stored">
      {waiting.map((draft) => (
        <KeptDraftLine
          key={draft.key}
          draft={draft}
          gone={isGone(draft)}
          onDrop={() => kept.drop(draft.key)}
        />
      ))}
    </section>
  );
}

function KeptDraftLine({
  draft,
  gone,
  onDrop,
}: {
  readonly draft: KeptDraft;
  readonly gone: boolean;
  readonly onDrop: () => void;
}) {
  const workspace = useWorkspace();
  const session = useSession();
  const show = () => {
    if (session.live.items.has(draft.id)) showOnBoard(workspace, [draft.id]);
    else workspace.select([], [draft.id]);
  };
  const copy = () => {
    void navigator.clipboard
      .writeText(draft.text)
      .then(() => notify("Copied."))
      .catch(() => notify("The browser did not allow copying. Select the text and copy it.", "problem"));
  };
  return (
    <div className={css.keptLine}>
      <p>
        <strong>Not stored:</strong> {draft.label} of “{draft.title}”{gone ? ", which was deleted" : ""}
      </p>
      <blockquote>{draft.text}</blockquote>
      {!gone && <p className={css.faint}>{draft.problem}</p>}
      <div className={css.buttons}>
        {!gone && draft.id !== "" && (
          <button type="button" className={css.smallButton} onClick={show}>
            Go there
          </button>
        )}
        <button type="button" className={css.smallButton} onClick={copy}>
          Copy
        </button>
        <button type="button" className={css.smallButton} onClick={onDrop}>
          Discard
        </button>
      </div>
    </div>
  );
}
