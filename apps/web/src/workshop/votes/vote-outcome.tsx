import type { DotCount, DotRow } from "@throughline/engine";
import type { Activity } from "@throughline/model";
import { Fragment, useEffect } from "react";
import { itemName } from "../../panels/item-name.ts";
import { showOnBoard } from "../../panels/show-on-board.ts";
import { usePersonName } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { AdoptVotes } from "./adopt-votes.tsx";
import { announceResult } from "./announce-result.ts";
import { counted, sayRest, sayResult } from "./say-result.ts";
import { useDotCount, useSubjects } from "./use-votes.ts";
import css from "./votes.module.css";

/** The result of a vote: one sentence, bars by card, who did not count and why, and the way into the plan. */
export function VoteOutcome({ activity }: { readonly activity: Activity }) {
  const session = useSession();
  const count = useDotCount(activity);
  const sentence = sayResult(activity, count, (id) => itemName(session.live.items.get(id)));
  useEffect(() => announceResult(session, activity.key, sentence), [session, activity.key, sentence]);
  return (
    <>
      <p className={css.sentence}>{sentence}</p>
      {count.rows.length > 0 && (
        <ol className={css.bars}>
          {count.rows.map((row) => (
            <Bar
              key={row.item}
              row={row}
              most={count.rows[0]?.votes ?? 1}
              isShared={count.rows.some((other) => other !== row && other.rank === row.rank)}
              isNamed={!activity.anonymous}
            />
          ))}
        </ol>
      )}
      <Unchosen activity={activity} count={count} />
      <ul className={css.rest}>
        {sayRest(activity, count).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <AdoptVotes activity={activity} count={count} />
    </>
  );
}

interface BarProps {
  readonly row: DotRow;
  readonly most: number;
  readonly isShared: boolean;
  readonly isNamed: boolean;
}

function Bar({ row, most, isShared, isNamed }: BarProps) {
  const { live } = useSession();
  const workspace = useWorkspace();
  const item = live.items.get(row.item);
  return (
    <li className={css.bar} data-first={row.rank === 1 || undefined}>
      <span className={css.rank} title={isShared ? "Shared place" : undefined}>
        {isShared && <span aria-hidden>=</span>}
        {row.rank}
        {isShared ? <span className="visually-hidden"> shared</span> : "."}
      </span>
      <button
        type="button"
        className={css.name}
        title="Show on the board"
        onClick={() => showOnBoard(workspace, [row.item])}
      >
        {item && <KindIcon kind={item.kind} size={15} />}
        <span>{itemName(item)}</span>
      </button>
      <b className={css.votes}>
        {row.votes}
        <span className="visually-hidden">{row.votes === 1 ? " vote" : " votes"}</span>
      </b>
      <span className={css.track} aria-hidden>
        <i style={{ width: `${(row.votes / most) * 100}%` }} />
      </span>
      {isNamed && (
        <span className={css.voters}>
          {row.voters.map((id, at) => (
            <Fragment key={id}>
              {at > 0 && ", "}
              <Voter id={id} />
            </Fragment>
          ))}
        </span>
      )}
    </li>
  );
}

function Voter({ id }: { readonly id: string }) {
  return usePersonName(id);
}

/** The cards of the vote that nobody chose, to be unfolded. */
function Unchosen({ activity, count }: { readonly activity: Activity; readonly count: DotCount }) {
  const subjects = useSubjects(activity);
  const chosen = new Set(count.rows.map(({ item }) => item));
  const rest = subjects.filter(({ id }) => !chosen.has(id));
  if (rest.length === 0 || count.voters.length === 0) return null;
  return (
    <details className={css.unchosen}>
      <summary>{`${counted(rest.length, "card")} without a vote`}</summary>
      <ul>
        {rest.slice(0, MOST).map((item) => (
          <li key={item.id}>
            <KindIcon kind={item.kind} size={14} /> {itemName(item)}
          </li>
        ))}
        {rest.length > MOST && <li>{`and ${rest.length - MOST} more`}</li>}
      </ul>
    </details>
  );
}

const MOST = 100;
