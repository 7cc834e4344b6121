import type { ActivityKind } from "@throughline/model";
import { Play } from "lucide-react";
import { useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { useRoom } from "../run/room-now.ts";
import { openActivity } from "../run/run-activity.ts";
import css from "./activity.module.css";
import { activityIcons } from "./activity-icons.ts";
import { activityView } from "./activity-view.ts";
import { titleOf } from "./title-of.ts";
import { useCanFacilitate } from "./use-may.ts";

const starts: readonly { readonly kind: ActivityKind; readonly label: string }[] = [
  { kind: "dots", label: "Start a vote" },
  { kind: "durations", label: "Start an estimation" },
  { kind: "proposals", label: "Start private writing" },
];

/** What a facilitator may start for everyone; for all others a word that there is nothing to do. */
export function NothingOpen() {
  const session = useSession();
  const canFacilitate = useCanFacilitate();
  if (!canFacilitate) return <p className={css.calm}>Nothing to do right now.</p>;
  return (
    <section className={css.starts} aria-label="Start something for everyone">
      <p className={css.calm}>Nothing is open. Whatever you start, everyone on the board is invited to it.</p>
      <Prepared />
      {starts.map(({ kind, label }) => {
        const Icon = activityIcons[kind];
        return (
          <button
            key={kind}
            type="button"
            className={css.start}
            onClick={() => activityView(session).setState({ starting: kind })}
          >
            <Icon size={16} aria-hidden /> {label}
          </button>
        );
      })}
    </section>
  );
}

/** What the step under way has prepared, one click from open. */
function Prepared() {
  const session = useSession();
  const { step } = useRoom();
  const [problem, setProblem] = useState("");
  const rules = step?.activity;
  if (!step || !rules) return null;
  const open = async () => {
    const result = await openActivity(session, rules, step.key);
    setProblem(result.ok ? "" : result.reason);
  };
  return (
    <>
      <button type="button" className={css.prepared} onClick={() => void open()}>
        <Play size={16} aria-hidden />
        <span>
          <b>{titleOf(rules)}</b>
          <span className={css.soft}>{`Prepared for “${step.title.trim() || "this step"}”`}</span>
        </span>
      </button>
      {problem !== "" && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
