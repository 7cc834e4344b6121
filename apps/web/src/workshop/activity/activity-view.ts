import type { Activity, ActivityKind } from "@throughline/model";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { useTalk } from "../../live/use-talk.ts";
import { type BoardSession, useSession } from "../../session/session-context.ts";
import { readRoom, useRoom } from "../run/room-now.ts";

/** How one person looks at what everyone does together; nothing of it is shared. */
export interface ActivityView {
  /** An earlier activity whose result this person has opened again; null: what everyone is in. */
  readonly shown: string | null;
  /** Activities this person has joined. */
  readonly joined: ReadonlySet<string>;
  /** Invitations this person has put off, by what they invited to. */
  readonly declined: ReadonlySet<string>;
  /** What this person is about to start, while its dialog asks for the rules. */
  readonly starting: ActivityKind | null;
  /** How many parts of the page show what everyone is in: who sees it needs no invitation. */
  readonly bodies: number;
}

const stores = new WeakMap<BoardSession["liveTalk"], StoreApi<ActivityView>>();

/** The view of one open board. */
export function activityView({ liveTalk }: Pick<BoardSession, "liveTalk">): StoreApi<ActivityView> {
  const store =
    stores.get(liveTalk) ??
    createStore<ActivityView>(() => ({
      shown: null,
      joined: new Set(),
      declined: new Set(),
      starting: null,
      bodies: 0,
    }));
  stores.set(liveTalk, store);
  return store;
}

/** Takes part: the activity is shown wherever it is shown at all. */
export function joinActivity(session: Pick<BoardSession, "liveTalk">, key: string): void {
  const view = activityView(session);
  view.setState({ shown: null, joined: new Set([...view.getState().joined, key]) });
}

/** Puts an invitation off; it does not come back. */
export function declineInvitation(session: Pick<BoardSession, "liveTalk">, invitation: string): void {
  const view = activityView(session);
  view.setState({ declined: new Set([...view.getState().declined, invitation]) });
}

/** Opens the result of an earlier activity for this person, or goes back to what everyone is in with `null`. */
export function showActivity(session: Pick<BoardSession, "liveTalk">, key: string | null): void {
  const current = readRoom(session.liveTalk).activity?.key;
  activityView(session).setState({ shown: key === current ? null : key });
}

/** What this person's panel shows: the earlier activity they opened again, or what everyone is in; null for nothing. */
export function useShownActivity(): Activity | null {
  const { activity } = useRoom();
  const shown = useStore(activityView(useSession()), (view) => view.shown);
  const activities = useTalk("activities");
  return (shown === null ? undefined : activities.get(shown)) ?? activity;
}
