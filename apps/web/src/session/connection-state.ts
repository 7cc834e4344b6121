/**
 * How far the connection is. `asking` waits for a ticket, `opening` for the socket, `syncing` for the
 * server's state; in `checking` a socket that may have died asleep has to answer; `waiting` is the pause
 * before the next try; `stopped` ends it: trying again cannot help.
 */
export type ConnectionState = "asking" | "opening" | "syncing" | "live" | "checking" | "waiting" | "stopped";

/**
 * `ticket`: a ticket came. `failed`: the ticket could not be had now, or the socket closed. `refused`:
 * the server said no for good. `opened` and `synced`: the socket's progress. `answered`: the server
 * spoke. `timeout`: the pause or the patience of this state is over. `wake`: the machine woke or the
 * network came back.
 */
export type ConnectionEvent =
  | "ticket"
  | "opened"
  | "synced"
  | "answered"
  | "failed"
  | "refused"
  | "timeout"
  | "wake";

/** Every event in every state. A state that maps to itself ignores the event. */
export const transitions: Readonly<
  Record<ConnectionState, Readonly<Record<ConnectionEvent, ConnectionState>>>
> = {
  asking: {
    ticket: "opening",
    opened: "asking",
    synced: "asking",
    answered: "asking",
    failed: "waiting",
    refused: "stopped",
    timeout: "waiting",
    wake: "asking",
  },
  opening: {
    ticket: "opening",
    opened: "syncing",
    synced: "live",
    answered: "opening",
    failed: "waiting",
    refused: "stopped",
    timeout: "waiting",
    wake: "asking",
  },
  syncing: {
    ticket: "syncing",
    opened: "syncing",
    synced: "live",
    answered: "syncing",
    failed: "waiting",
    refused: "stopped",
    timeout: "waiting",
    wake: "syncing",
  },
  live: {
    ticket: "live",
    opened: "live",
    synced: "live",
    answered: "live",
    failed: "waiting",
    refused: "stopped",
    timeout: "live",
    wake: "checking",
  },
  checking: {
    ticket: "checking",
    opened: "checking",
    synced: "live",
    answered: "live",
    failed: "asking",
    refused: "stopped",
    timeout: "asking",
    wake: "checking",
  },
  waiting: {
    ticket: "waiting",
    opened: "waiting",
    synced: "waiting",
    answered: "waiting",
    failed: "waiting",
    refused: "stopped",
    timeout: "asking",
    wake: "asking",
  },
  stopped: {
    ticket: "stopped",
    opened: "stopped",
    synced: "stopped",
    answered: "stopped",
    failed: "stopped",
    refused: "stopped",
    timeout: "stopped",
    wake: "stopped",
  },
};

/** The state after an event. Pure. */
export function nextState(state: ConnectionState, event: ConnectionEvent): ConnectionState {
  return transitions[state][event];
}

/** True where the server and this page agree, so that what the light says about saving is current. */
export function isConnected(state: ConnectionState): boolean {
  return state === "live" || state === "checking";
}

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;

/**
 * Milliseconds to wait before try number `attempt` (from 1): doubling up to ten seconds, each between
 * half and all of its step, so that a room full of people does not come back in one instant.
 */
export function pauseBefore(attempt: number, random: () => number = Math.random): number {
  const step = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempt - 1, 10));
  return step * (0.5 + random() / 2);
}
