import { changeLinkKind, removeLinks, retargetLink, reverseLink } from "@throughline/board";
import { isLinkKind, type Link, linkKindNames, linkKinds } from "@throughline/model";
import { ArrowLeftRight, Trash2 } from "lucide-react";
import { useState } from "react";
import { useItem, useLink } from "../../live/use-record.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { RecordComments } from "../../workshop/comments/record-comments.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import notices from "../fields/notices.module.css";
import { useRefusal } from "../fields/use-refusal.ts";
import { itemName } from "../item-name.ts";
import { ItemPicker } from "../links/item-picker.tsx";
import ends from "../links/link-end.module.css";
import { LinkFields } from "../links/link-fields.tsx";
import { showOnBoard } from "../show-on-board.ts";
import { useCanEdit } from "../use-can-edit.ts";
import css from "./inspector.module.css";
import { RepairsNotice } from "./record-notices.tsx";

/** Everything about one arrow: its kind, its ends and every field. */
export function LinkInspector({ id }: { readonly id: string }) {
  const link = useLink(id);
  if (!link) {
    return (
      <p className={css.empty} role="status">
        This arrow is no longer on the board. Someone deleted it. Undo brings it back if it was you.
      </p>
    );
  }
  return <LinkDetails link={link} />;
}

function LinkDetails({ link }: { readonly link: Link }) {
  const { board } = useSession();
  const workspace = useWorkspace();
  const readOnly = !useCanEdit();
  const [problem, report] = useRefusal();
  const kind = linkKinds[link.kind];
  return (
    <>
      <div className={css.head}>
        <label className={ends.linkKind}>
          <span>Arrow</span>
          <select
            aria-label="Kind of arrow"
            value={link.kind}
            disabled={readOnly}
            onChange={(event) => {
              const next = event.currentTarget.value;
              if (isLinkKind(next)) report(changeLinkKind(board, link.id, next));
            }}
          >
            {linkKindNames.map((name) => (
              <option key={name} value={name}>
                {linkKinds[name].label}
              </option>
            ))}
          </select>
        </label>
        <LinkEnd
          label="From"
          itemId={link.from}
          readOnly={readOnly}
          onPick={(from) => report(retargetLink(board, link.id, { from }))}
        />
        <p className={ends.verb}>{kind.verb}</p>
        <LinkEnd
          label="To"
          itemId={link.to}
          readOnly={readOnly}
          onPick={(to) => report(retargetLink(board, link.id, { to }))}
        />
        <RepairsNotice repairs={link.repairs} />
        <RecordComments id={link.id} />
        {problem && (
          <p role="alert" className={notices.problem}>
            {problem}
          </p>
        )}
        {!readOnly && (
          <div className={css.buttons}>
            <button
              type="button"
              className={css.smallButton}
              onClick={() => report(reverseLink(board, link.id))}
            >
              <ArrowLeftRight size={14} aria-hidden /> Reverse
            </button>
            <button
              type="button"
              className={css.smallButton}
              onClick={() => report(removeLinks(board, [link.id])) && workspace.select([])}
            >
              <Trash2 size={14} aria-hidden /> Delete
            </button>
          </div>
        )}
      </div>
      <div className={css.groupBody}>
        <LinkFields key={link.id} link={link} readOnly={readOnly} />
      </div>
    </>
  );
}

function LinkEnd({
  label,
  itemId,
  readOnly,
  onPick,
}: {
  readonly label: string;
  readonly itemId: string;
  readonly readOnly: boolean;
  readonly onPick: (id: string) => void;
}) {
  const item = useItem(itemId);
  const workspace = useWorkspace();
  const [picking, setPicking] = useState(false);
  return (
    <div>
      <div className={ends.linkEndLine}>
        {item ? (
          <button type="button" className={ends.cardLink} onClick={() => showOnBoard(workspace, [itemId])}>
            <KindIcon kind={item.kind} size={15} /> <span>{itemName(item)}</span>
          </button>
        ) : (
          <span className={ends.gone}>A card that was deleted</span>
        )}
        {!readOnly && (
          <button
            type="button"
            className={css.smallButton}
            aria-expanded={picking}
            aria-label={`Change where the arrow ${label === "From" ? "starts" : "ends"}`}
            onClick={() => setPicking(!picking)}
          >
            Change
          </button>
        )}
      </div>
      {picking && (
        <ItemPicker
          label={`${label}: find a card`}
          near={itemId}
          onCancel={() => setPicking(false)}
          onPick={(id) => {
            setPicking(false);
            onPick(id);
          }}
        />
      )}
    </div>
  );
}
