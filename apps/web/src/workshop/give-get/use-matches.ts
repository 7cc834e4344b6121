import { type DependencyMatch, matchDependencies } from "@throughline/engine";
import { useDeferredValue, useMemo } from "react";
import { useFiguresVersion } from "../../live/figures/use-figures.ts";
import { useBoardVersion } from "../../live/use-record.ts";
import { type BoardSession, useSession } from "../../session/session-context.ts";

/** What parties promise and need, as the plan stands. */
function readMatches({ live, figures }: Pick<BoardSession, "live" | "figures">) {
  const plan = { meta: live.meta(), items: live.items, links: live.links };
  return matchDependencies(plan, (id) => figures.item(id)?.schedule);
}

/** The same for a panel; renders again, when there is time, after the plan or its figures changed. */
export function useMatches(): readonly DependencyMatch[] {
  const session = useSession();
  const version = useDeferredValue(`${useBoardVersion()} ${useFiguresVersion()}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all records and figures.
  return useMemo(() => readMatches(session), [session, version]);
}
