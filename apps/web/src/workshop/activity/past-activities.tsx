import type { Activity } from "@throughline/model";
import { useTalk } from "../../live/use-talk.ts";
import { useSession } from "../../session/session-context.ts";
import { ago } from "../../ui/ago.ts";
import { useRoom } from "../run/room-now.ts";
import css from "./activity.module.css";
import { activityIcons } from "./activity-icons.ts";
import { showActivity, useShownActivity } from "./activity-view.ts";
import { titleOf } from "./title-of.ts";
import { useNow } from "./use-now.ts";

/** Earlier activities, newest first; each opens its result again, for this person alone. */
export function PastActivities() {
  const session = useSession();
  const shown = useShownActivity();
  const { activity: current, session: run } = useRoom();
  const all = [...useTalk("activities").values()]
    .filter(({ key }) => key !== shown?.key)
    .sort((one, other) => other.opened - one.opened || (one.key < other.key ? -1 : 1));
  const since = run?.started ?? 0;
  const groups = [
    { name: "Earlier in this session", list: all.filter(({ opened }) => opened >= since) },
    { name: "Before this session", list: all.filter(({ opened }) => opened < since) },
  ];
  return groups.map(
    ({ name, list }) =>
      list.length > 0 && (
        <section key={name} className={css.past}>
          <h3>{run ? name : "Earlier"}</h3>
          <ul>
            {list.map((activity) => (
              <li key={activity.key}>
                <PastLine
                  activity={activity}
                  isCurrent={activity.key === current?.key}
                  onShow={() => showActivity(session, activity.key)}
                />
              </li>
            ))}
          </ul>
        </section>
      ),
  );
}

interface PastLineProps {
  readonly activity: Activity;
  readonly isCurrent: boolean;
  onShow(): void;
}

function PastLine({ activity, isCurrent, onShow }: PastLineProps) {
  const now = useNow();
  const Icon = activityIcons[activity.kind];
  const state = isCurrent
    ? "everyone is here"
    : activity.closed === null
      ? "still open"
      : activity.adopted !== null
        ? "adopted"
        : `ended ${ago(activity.closed, now)}`;
  return (
    <button type="button" className={css.pastLine} onClick={onShow}>
      <Icon size={14} aria-hidden />
      <span>{titleOf(activity)}</span>
      <span className={css.soft}>{state}</span>
    </button>
  );
}
