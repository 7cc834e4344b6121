import type { Activity, ActivityRules } from "@throughline/model";
import { useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { showActivity } from "../activity/activity-view.ts";
import { openActivity } from "../run/run-activity.ts";

/** Opens the next round by the same rules; of a step, so that everyone sees which round it is. */
export function useAgain(activity: Activity) {
  const session = useSession();
  const [isOpening, setOpening] = useState(false);
  const [problem, setProblem] = useState("");
  const again = async () => {
    if (isOpening) return;
    setOpening(true);
    setProblem("");
    try {
      const result = await openActivity(session, rulesOf(activity), activity.step || null);
      if (result.ok) showActivity(session, null);
      else setProblem(result.reason);
    } catch {
      setProblem("It was not opened: something went wrong. Try again.");
    }
    setOpening(false);
  };
  return { again, isOpening, problem };
}

/** The rules of an activity without what became of it. */
function rulesOf(activity: Activity): ActivityRules {
  const { kind, title, kinds, items, votes, manyPerObject, anonymous, hidden, field } = activity;
  return {
    kind,
    title,
    kinds: [...kinds],
    items: [...items],
    votes,
    manyPerObject,
    anonymous,
    hidden,
    field,
  };
}
