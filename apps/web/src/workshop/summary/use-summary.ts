import type { Workshop } from "@throughline/model";
import { useDeferredValue, useEffect, useMemo } from "react";
import { useBoardVersion } from "../../live/use-record.ts";
import { useTalk } from "../../live/use-talk.ts";
import { useChangesSince } from "../../panels/changes/use-changes.ts";
import { peopleNamesOf, usePeople } from "../../session/people-names.ts";
import { type BoardSession, useSession } from "../../session/session-context.ts";
import { useThreads } from "../comments/live-threads.ts";
import { dateAt } from "../estimates/date-at.ts";
import { useMatches } from "../give-get/use-matches.ts";
import type { KeptPlan } from "./plan-before.ts";
import { sayActivityResult } from "./say-activity-result.ts";
import { summarize } from "./summarize.ts";
import type { Said, Summary } from "./summary.ts";
import { usePlanBefore } from "./use-plan-before.ts";

/** What the session leaves behind as things stand; null while the plan of its start is read. */
export function useSummary(session: NonNullable<Workshop["session"]>): Summary | null {
  const open = useSession();
  const before = usePlanBefore(session.before);
  const bring = useMemo(() => bringOnce(before ?? null), [before]);
  const changes = useChangesSince(before ? `session ${session.id}` : null, bring);
  const consequences = changes.state === "known" ? changes.consequences : null;
  const [activities, proposals, groups] = [useTalk("activities"), useTalk("proposals"), useTalk("groups")];
  const [votes, estimates] = [useTalk("votes"), useTalk("estimates")];
  const said = useSaid();
  const threads = useThreads();
  const matches = useMatches();
  const people = usePeople();
  useEffect(() => askForNames(open, said), [open, said]);
  const version = useDeferredValue(useBoardVersion());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all records, the people for the names.
  return useMemo(() => {
    if (before === undefined) return null;
    const { live, figures } = open;
    const names = peopleNamesOf(open);
    return summarize({
      session,
      now: open.clock.now(),
      activities,
      proposals,
      groups,
      threads,
      said,
      before: before?.plan ?? null,
      plan: { meta: live.meta(), items: live.items, links: live.links },
      consequences,
      matches,
      finishOf: (id) => figures.item(id)?.schedule?.finish ?? null,
      nameOf: (id) => names.name(id) ?? said.find(({ author }) => author === id)?.name ?? "",
      dateAt,
      resultOf: (activity) =>
        sayActivityResult(activity, { boardId: open.boardId, votes, estimates, items: live.items }),
    });
  }, [
    open,
    session,
    before,
    consequences,
    activities,
    proposals,
    groups,
    threads,
    said,
    matches,
    people,
    version,
  ]);
}

function useSaid(): readonly (Said & { readonly name: string })[] {
  const [votes, estimates, proposals] = [useTalk("votes"), useTalk("estimates"), useTalk("proposals")];
  const [comments, marks, offers] = [useTalk("comments"), useTalk("marks"), useTalk("offers")];
  return useMemo(
    () =>
      [votes, estimates, proposals, comments, marks, offers].flatMap((records) =>
        [...records.values()].map((record) => ({
          author: record.author,
          written: record.written,
          name: "name" in record ? record.name : "",
        })),
      ),
    [votes, estimates, proposals, comments, marks, offers],
  );
}

function askForNames(session: BoardSession, said: readonly Said[]): void {
  const names = peopleNamesOf(session);
  for (const { author } of said) if (author !== null) names.need(author);
}

/** Makes the figures know the plan of the start when they are first asked, and not again with each change. */
function bringOnce(before: KeptPlan | null) {
  let isBrought = false;
  return async ({ figures }: BoardSession, moment: string) => {
    if (!before) return false;
    if (!isBrought) figures.bringMoment(moment, before.snapshot);
    isBrought = true;
    return true;
  };
}
