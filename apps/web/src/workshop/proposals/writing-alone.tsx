import type { Activity } from "@throughline/model";
import { EyeOff, TriangleAlert, Users } from "lucide-react";
import { useCanTalk } from "../activity/use-may.ts";
import { DraftList } from "./draft-list.tsx";
import css from "./proposals.module.css";
import { useDrafts } from "./use-drafts.ts";
import { useWriters } from "./use-writers.ts";

/** What this person has written in an open round, which nobody else sees. */
export function WritingAlone({ activity }: { readonly activity: Activity }) {
  const { place, drafts, isKept } = useDrafts(activity);
  const canTalk = useCanTalk();
  return (
    <>
      <div className={css.alone}>
        {canTalk && (
          <p className={css.secret}>
            <EyeOff size={15} aria-hidden />
            <span>
              <b>Only you see this until the reveal.</b> It stays in this browser, also when you close the
              page.
              {activity.anonymous &&
                " Your name is not shown afterwards either. The stored data still holds a key that is yours, so whoever reads that data could tell."}
            </span>
          </p>
        )}
        {!isKept && (
          <p className={css.warning} role="alert">
            <TriangleAlert size={15} aria-hidden />
            This browser stores nothing. Keep this page open until the reveal.
          </p>
        )}
        <Writers activity={activity} />
      </div>
      {canTalk && <DraftList place={place} drafts={drafts} kinds={activity.kinds} />}
    </>
  );
}

function Writers({ activity }: { readonly activity: Activity }) {
  const { wrote, here } = useWriters(activity);
  return (
    <p className={css.writers}>
      <Users size={14} aria-hidden />
      <span>
        <b>
          {wrote} of {here}
        </b>{" "}
        here {wrote === 1 ? "has" : "have"} written something
      </span>
    </p>
  );
}
