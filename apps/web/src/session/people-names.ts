import { cleanName } from "@throughline/protocol";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import * as v from "valibot";
import { addListener } from "../live/add-listener.ts";
import { callApi } from "./call-api.ts";
import { type BoardSession, useSession } from "./session-context.ts";

/** Somebody who is or was on the board, by the id under which they write to the talk. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** The names of the people of one board. They come from the server, never from what a record says. */
export interface PeopleNames {
  /** A person's name; undefined while it is not known. */
  name(id: string): string | undefined;
  /** Everyone whose name is known, by name; the same array until it changed. */
  people(): readonly Person[];
  /** Asks the server for a name that is not known: at most once a minute, whoever calls. */
  need(id: string): void;
  /** Asks the server for everyone, also at most once a minute. */
  refresh(): void;
  subscribe(listener: () => void): () => void;
}

/** Milliseconds between two questions. */
const PATIENCE = 60_000;

const answer = v.array(v.object({ id: v.string(), name: v.pipe(v.string(), v.transform(cleanName)) }));

const known = new WeakMap<BoardSession, PeopleNames>();

/** The names of a session's people; the same object for the same session. */
export function peopleNamesOf(session: BoardSession): PeopleNames {
  const names = known.get(session) ?? createPeopleNames(session);
  known.set(session, names);
  return names;
}

/**
 * A person's name, asked from the server where nobody here has told it yet. `fallback` is shown while it is not
 * known: pass the name that the record says.
 */
export function usePersonName(id: string, fallback = "Somebody"): string {
  const names = usePeopleNames();
  const read = useCallback(() => names.name(id), [names, id]);
  const name = useSyncExternalStore(names.subscribe, read);
  useEffect(() => {
    if (name === undefined && id !== "") names.need(id);
  }, [names, name, id]);
  return name || fallback;
}

/** Everyone whose name is known, by name: those who are here, and those on the server's list. */
export function usePeople(): readonly Person[] {
  const names = usePeopleNames();
  useEffect(() => names.refresh(), [names]);
  return useSyncExternalStore(names.subscribe, names.people);
}

function usePeopleNames(): PeopleNames {
  return peopleNamesOf(useSession());
}

/** Names that the session's people are known by, kept in step with who is here and with the server's list. */
export function createPeopleNames(
  session: Pick<BoardSession, "boardId" | "peers" | "person">,
  ask: (boardId: string) => Promise<readonly Person[] | null> = askServer,
): PeopleNames {
  const names = new Map<string, string>();
  const listeners = new Set<() => void>();
  /** Ids that wait for an answer. */
  const wanted = new Set<string>();
  /** Ids that an answer did not have: asking again would not help. */
  const missing = new Set<string>();
  let people: readonly Person[] | null = null;
  let asking = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = (list: readonly Person[]) => {
    let changed = false;
    for (const { id, name } of list) {
      if (id === "" || name === "" || names.get(id) === name) continue;
      names.set(id, name);
      wanted.delete(id);
      changed = true;
    }
    if (!changed) return;
    people = null;
    for (const listener of [...listeners]) listener();
  };
  const readRoster = () => {
    const { peers } = session;
    put([
      ...peers.roster().map(({ presence }) => presence.user),
      { id: session.person() || peers.me().user.id, name: peers.me().user.name },
    ]);
  };
  const question = async () => {
    timer = undefined;
    asking = true;
    askedAt = performance.now();
    const list = await ask(session.boardId);
    asking = false;
    if (list) {
      put(list);
      for (const id of wanted) missing.add(id);
      wanted.clear();
      // What was put in between is newer than the answer.
      readRoster();
    } else if (wanted.size > 0 && listeners.size > 0) soon();
  };
  const soon = () => {
    if (asking || timer !== undefined) return;
    const wait = askedAt + PATIENCE - performance.now();
    if (wait <= 0) void question();
    else timer = setTimeout(question, wait);
  };
  session.peers.subscribeRoster(readRoster);
  readRoster();

  return {
    name: (id) => names.get(id),
    people() {
      people ??= [...names]
        .map(([id, name]) => ({ id, name }))
        .sort((one, other) => one.name.localeCompare(other.name, "en") || (one.id < other.id ? -1 : 1));
      return people;
    },
    need(id) {
      if (names.has(id) || missing.has(id)) return;
      wanted.add(id);
      soon();
    },
    refresh() {
      if (!asking && performance.now() - askedAt >= PATIENCE) soon();
    },
    subscribe: (listener) => addListener(listeners, listener),
  };
}

/** The server's list of a board's people; null where it cannot be had, as from a server that has none yet. */
async function askServer(boardId: string): Promise<readonly Person[] | null> {
  const result = await callApi("GET", `/api/boards/${encodeURIComponent(boardId)}/people`, answer);
  return result.ok ? result.value : null;
}
