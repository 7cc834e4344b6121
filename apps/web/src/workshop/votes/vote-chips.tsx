import type { Activity } from "@throughline/model";
import { Minus, Plus } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { itemName } from "../../panels/item-name.ts";
import { useSession } from "../../session/session-context.ts";
import type { MarkPlace } from "./marks-in-view.ts";
import { dotsOn, voteObjection } from "./own-votes.ts";
import { useOwnVotes } from "./use-votes.ts";
import { unvote, vote } from "./vote-by-hand.ts";
import css from "./vote-marks.module.css";

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * A chip on each card in view: a click gives it a vote, Shift-click, minus or Delete takes one back. One stop for
 * the Tab key; the arrow keys go from card to card.
 */
export function VoteChips({
  activity,
  marks,
}: {
  readonly activity: Activity;
  readonly marks: readonly MarkPlace[];
}) {
  const session = useSession();
  const { dots } = useOwnVotes(activity);
  const [stop, setStop] = useState("");
  const chips = useRef(new Map<string, HTMLButtonElement>());
  const at = Math.max(
    0,
    marks.findIndex(({ id }) => id === stop),
  );
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const step = steps[event.key];
    const isBack = event.key === "-" || event.key === "Delete" || event.key === "Backspace";
    const isMore = event.key === "+";
    if (step === undefined && !isBack && !isMore) return;
    // The board has its own meaning for these keys.
    event.preventDefault();
    event.stopPropagation();
    if (isMore) vote(session, activity, id);
    else if (isBack) unvote(session, activity, id);
    else {
      const here = marks.findIndex((mark) => mark.id === id);
      const next = marks[(here + (step ?? 0) + marks.length) % marks.length];
      if (next) chips.current.get(next.id)?.focus({ preventScroll: true });
    }
  };
  return marks.map(({ id, x, y }, place) => {
    const mine = dotsOn(dots, id);
    const name = itemName(session.live.items.get(id));
    const objection = voteObjection(activity, dots, id);
    return (
      <span key={id} className={css.mark} style={{ left: x, top: y }}>
        {mine > 0 && (
          <button
            type="button"
            className={css.less}
            tabIndex={-1}
            aria-label={`Take a vote back from “${name}”`}
            title="Take a vote back"
            onClick={() => unvote(session, activity, id)}
          >
            <Minus size={13} aria-hidden />
          </button>
        )}
        <button
          ref={(element) => {
            if (element) chips.current.set(id, element);
            else chips.current.delete(id);
          }}
          type="button"
          className={css.chip}
          data-mine={mine > 0 || undefined}
          tabIndex={place === at ? 0 : -1}
          aria-label={`Place 1 vote on “${name}”${mine > 0 ? `, ${mine} of your votes ${mine === 1 ? "is" : "are"} on it` : ""}`}
          aria-disabled={objection !== null || undefined}
          title={objection ?? "Vote; Shift-click takes a vote back"}
          onFocus={() => setStop(id)}
          onKeyDown={(event) => onKeyDown(event, id)}
          onClick={(event) => (event.shiftKey ? unvote(session, activity, id) : vote(session, activity, id))}
        >
          {mine > 0 ? <b aria-hidden>{mine}</b> : <Plus size={13} aria-hidden />}
          {mine === 0 && <b aria-hidden>1</b>}
        </button>
      </span>
    );
  });
}
