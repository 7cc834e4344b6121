import type { Finding } from "@throughline/engine";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";

type OpenFindings = StoreApi<{ readonly open: ReadonlySet<string> }>;

const views = new WeakMap<BoardSession, OpenFindings>();

/** Which findings this person has unfolded, for as long as the board is open. */
export function openFindings(session: BoardSession): OpenFindings {
  const view = views.get(session) ?? createStore(() => ({ open: new Set<string>() }));
  views.set(session, view);
  return view;
}

/** What a finding is known by while the number of its cases changes. */
export function findingKey({ severity, rule }: Pick<Finding, "severity" | "rule">): string {
  return `${severity} ${rule}`;
}

/** Folds a finding up, or unfolds it. */
export function toggleFinding(session: BoardSession, key: string): void {
  const view = openFindings(session);
  const open = new Set(view.getState().open);
  if (!open.delete(key)) open.add(key);
  view.setState({ open });
}

/** Unfolds a finding. */
export function unfoldFinding(session: BoardSession, key: string): void {
  const view = openFindings(session);
  view.setState({ open: new Set(view.getState().open).add(key) });
}
