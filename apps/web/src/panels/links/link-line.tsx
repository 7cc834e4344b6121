import { removeLinks, reverseLink } from "@throughline/board";
import { linkKinds } from "@throughline/model";
import { ArrowLeftRight, ChevronRight, Trash2 } from "lucide-react";
import { useState } from "react";
import { useItem, useLink, useMeta } from "../../live/use-record.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import notices from "../fields/notices.module.css";
import { useRefusal } from "../fields/use-refusal.ts";
import buttons from "../inspector/inspector.module.css";
import { itemName } from "../item-name.ts";
import { showOnBoard } from "../show-on-board.ts";
import { LinkFields } from "./link-fields.tsx";
import { linkSummary } from "./link-summary.ts";
import css from "./links.module.css";

/** One arrow as a sentence seen from the card `at`; opens to every field of it. */
export function LinkLine({
  id,
  at,
  readOnly,
}: {
  readonly id: string;
  readonly at: string;
  readonly readOnly: boolean;
}) {
  const { board } = useSession();
  const workspace = useWorkspace();
  const { currency } = useMeta();
  const link = useLink(id);
  const outgoing = link?.from === at;
  const otherId = (outgoing ? link?.to : link?.from) ?? "";
  const other = useItem(otherId);
  const [open, setOpen] = useState(false);
  const [problem, report] = useRefusal();
  if (!link) return null;
  const { verb } = linkKinds[link.kind];
  const name = itemName(other);
  const facts = linkSummary(link, currency);
  const card = other ? (
    <button type="button" className={css.card} title={name} onClick={() => showOnBoard(workspace, [otherId])}>
      <KindIcon kind={other.kind} size={14} /> <span>{name}</span>
    </button>
  ) : (
    <span className={css.gone}>{name}</span>
  );
  return (
    <li className={css.line}>
      <button
        type="button"
        className={css.expand}
        aria-expanded={open}
        aria-label={`Edit arrow: ${outgoing ? `${verb} ${name}` : `${name} ${verb} this`}`}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} aria-hidden />
      </button>
      <div className={css.sentence}>
        <span className={css.says}>
          {outgoing && <span className={css.words}>{verb}</span>}
          {card}
          {!outgoing && <span className={css.words}>{verb} this</span>}
        </span>
        {facts.length > 0 && <span className={css.facts}>{facts.join(" · ")}</span>}
      </div>
      {open && (
        <div className={css.details}>
          <LinkFields link={link} readOnly={readOnly} />
          {problem && (
            <p role="alert" className={notices.problem}>
              {problem}
            </p>
          )}
          {!readOnly && (
            <div className={css.actions}>
              <button
                type="button"
                className={buttons.smallButton}
                onClick={() => report(reverseLink(board, id))}
              >
                <ArrowLeftRight size={14} aria-hidden /> Reverse
              </button>
              <button
                type="button"
                className={buttons.smallButton}
                onClick={() => report(removeLinks(board, [id]))}
              >
                <Trash2 size={14} aria-hidden /> Remove
              </button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}
