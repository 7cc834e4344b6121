import type { DotCount } from "@throughline/engine";
import type { Activity, Item } from "@throughline/model";
import { CircleAlert, Lock, Minus, Plus, Trash2 } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { itemName } from "../../panels/item-name.ts";
import { searchBoard } from "../../panels/search/search-board.ts";
import { showOnBoard } from "../../panels/show-on-board.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { useCanTalk } from "../activity/use-may.ts";
import { dotsOn, voteObjection } from "./own-votes.ts";
import { type OwnVotes, useDotCount, useOwnVotes, useSubjects } from "./use-votes.ts";
import { sayLeft, unvote, vote } from "./vote-by-hand.ts";
import css from "./votes.module.css";

/** A longer list than this can be searched. */
const SEARCHED = 12;
/** More rows than this are found by searching only. */
const MOST = 150;

/** The way to vote from a list, also on a phone: every card of the vote with a minus and a plus. */
export function VoteBallot({ activity }: { readonly activity: Activity }) {
  const canTalk = useCanTalk();
  const own = useOwnVotes(activity);
  const subjects = useSubjects(activity);
  const [query, setQuery] = useState("");
  const words = useDeferredValue(query);
  const found = useMemo(
    () => (words.trim() === "" ? subjects : searchBoard(subjects, words).items),
    [subjects, words],
  );
  const rows = found.slice(0, MOST);
  return (
    <>
      {canTalk ? (
        <Left activity={activity} own={own} />
      ) : (
        <p className={css.soft}>You may look on. To vote, ask for a link that lets you take part.</p>
      )}
      {subjects.length > SEARCHED && (
        <input
          type="search"
          className={css.search}
          aria-label="Find a card in this vote"
          placeholder={`Find one of ${subjects.length} cards`}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {activity.hidden ? (
        <Rows activity={activity} items={rows} own={own} canTalk={canTalk} count={null} />
      ) : (
        <SeenRows activity={activity} items={rows} own={own} canTalk={canTalk} />
      )}
      {found.length === 0 && (
        <p className={css.soft}>
          {subjects.length === 0 ? "There is no card to vote on yet." : "No card has these words."}
        </p>
      )}
      {found.length > MOST && (
        <p className={css.soft}>{`${found.length - MOST} more: search for the one you mean.`}</p>
      )}
    </>
  );
}

function Left({ activity, own }: { readonly activity: Activity; readonly own: OwnVotes }) {
  const { votes, hidden } = activity;
  return (
    <div className={css.left}>
      <p>
        <b>{sayLeft(votes, own.left)}</b>
        {votes <= 20 && (
          <span className={css.pips} aria-hidden>
            {Array.from({ length: votes }, (_, at) => (
              <i key={at} data-used={at < votes - own.left || undefined} />
            ))}
          </span>
        )}
      </p>
      {own.elsewhere ? (
        <p className={css.note}>
          <CircleAlert size={13} aria-hidden />
          You have voted on another device. If you vote here, it takes the place of that.
        </p>
      ) : (
        <p className={css.note}>
          {hidden && <Lock size={13} aria-hidden />}
          {hidden
            ? "Sealed until the end; you can change your mind until then."
            : "You can change your mind until the end."}
        </p>
      )}
    </div>
  );
}

interface RowsProps {
  readonly activity: Activity;
  readonly items: readonly Item[];
  readonly own: OwnVotes;
  readonly canTalk: boolean;
}

/** The rows with what everyone chose so far. */
function SeenRows(props: RowsProps) {
  return <Rows {...props} count={useDotCount(props.activity)} />;
}

function Rows({
  activity,
  items,
  own,
  canTalk,
  count,
}: RowsProps & {
  readonly count: DotCount | null;
}) {
  const session = useSession();
  const workspace = useWorkspace();
  const totals = new Map(count?.rows.map((row) => [row.item, row.votes]));
  const gone = [...new Set(Object.values(own.dots))].filter((id) => !session.live.items.has(id));
  return (
    <ul className={css.rows}>
      {items.map((item) => {
        const total = totals.get(item.id) ?? 0;
        const mine = dotsOn(own.dots, item.id);
        return (
          <li key={item.id} className={css.row} data-chosen={mine > 0 || undefined}>
            <button
              type="button"
              className={css.name}
              title="Show on the board"
              onClick={() => showOnBoard(workspace, [item.id])}
            >
              <KindIcon kind={item.kind} size={15} />
              <span>{itemName(item)}</span>
              {count && (
                <span className={css.total}>
                  {total}
                  <span className="visually-hidden"> {total === 1 ? "vote so far" : "votes so far"}</span>
                </span>
              )}
            </button>
            {canTalk && (
              <Stepper
                name={itemName(item)}
                mine={mine}
                objection={voteObjection(activity, own.dots, item.id)}
                onMore={() => vote(session, activity, item.id)}
                onLess={() => unvote(session, activity, item.id)}
              />
            )}
          </li>
        );
      })}
      {gone.map((id) => (
        <li key={id} className={css.row} data-chosen="">
          <span className={css.name}>
            <Trash2 size={15} aria-hidden />
            <span>A card that was deleted</span>
          </span>
          <button type="button" className={css.back} onClick={() => unvote(session, activity, id)}>
            Take the vote back
          </button>
        </li>
      ))}
    </ul>
  );
}

interface StepperProps {
  readonly name: string;
  readonly mine: number;
  readonly objection: string | null;
  onMore(): void;
  onLess(): void;
}

/** Minus, how many of one's own, plus. A button that cannot be used now stays reachable, and says why when used. */
function Stepper({ name, mine, objection, onMore, onLess }: StepperProps) {
  return (
    <div className={css.stepper}>
      <button
        type="button"
        aria-label={`Take a vote back from “${name}”`}
        aria-disabled={mine === 0 || undefined}
        onClick={onLess}
      >
        <Minus size={16} aria-hidden />
      </button>
      <output aria-label={`Your votes for “${name}”`} aria-live="off">
        {mine}
      </output>
      <button
        type="button"
        aria-label={`Vote for “${name}”`}
        title={objection ?? undefined}
        aria-disabled={objection !== null || undefined}
        onClick={onMore}
      >
        <Plus size={16} aria-hidden />
      </button>
    </div>
  );
}
