import type { Activity } from "@throughline/model";
import { Lock, LockOpen, Users } from "lucide-react";
import { Fragment } from "react";
import { usePersonName } from "../../session/people-names.ts";
import { ago } from "../../ui/ago.ts";
import css from "./activity.module.css";
import { sayRules } from "./say-rules.ts";
import { titleOf } from "./title-of.ts";
import { useNow } from "./use-now.ts";
import { useTurnout } from "./use-turnout.ts";

/** Names of those who are still missing beyond this many are only counted. */
const MOST_NAMES = 6;

/** What an activity is, by which rules, and how far it has come. */
export function ActivityHead({ activity }: { readonly activity: Activity }) {
  const isOpen = activity.closed === null;
  return (
    <header className={css.head}>
      <h3 className={css.title}>{titleOf(activity)}</h3>
      <p className={css.rules}>{sayRules(activity)}</p>
      <p className={css.state}>
        <span className={css.sign} data-state={isOpen ? "open" : "closed"}>
          {isOpen ? <LockOpen size={13} aria-hidden /> : <Lock size={13} aria-hidden />}
          {isOpen ? "Open" : "Ended"}
        </span>
        <Since activity={activity} />
      </p>
      {activity.kind !== "proposals" && <TurnoutLine activity={activity} />}
    </header>
  );
}

function Since({ activity }: { readonly activity: Activity }) {
  const now = useNow();
  const who = activity.openedBy === "" ? "" : ` by ${activity.openedBy}`;
  return activity.closed === null ? (
    <span>{`opened ${ago(activity.opened, now)}${who}`}</span>
  ) : (
    <span>{ago(activity.closed, now)}</span>
  );
}

function TurnoutLine({ activity }: { readonly activity: Activity }) {
  const { here, done, missing, left, late } = useTurnout(activity);
  const isOpen = activity.closed === null;
  const counted = activity.counted.filter((id) => !late.includes(id)).length;
  return (
    <div className={css.turnout}>
      <Users size={14} aria-hidden />
      <div>
        {isOpen ? (
          <p>
            <b>
              {done.length} of {here.size}
            </b>{" "}
            here {here.size === 1 ? "has" : "have"} taken part
            {left.length > 0 && `, and ${left.length} not here now`}
          </p>
        ) : (
          <p>
            <b>{counted}</b> {counted === 1 ? "person" : "people"} counted
            {late.length > 0 && `, ${late.length} late`}
          </p>
        )}
        {isOpen && missing.length > 0 && done.length > 0 && missing.length <= MOST_NAMES && (
          <p className={css.soft}>
            Not yet: <Names ids={missing} />
          </p>
        )}
      </div>
    </div>
  );
}

function Names({ ids }: { readonly ids: readonly string[] }) {
  return ids.map((id, at) => (
    <Fragment key={id}>
      {at > 0 && ", "}
      <Name id={id} />
    </Fragment>
  ));
}

function Name({ id }: { readonly id: string }) {
  return usePersonName(id);
}
