/** Why a socket was closed, in a form a person can be shown. */
export interface CloseReason {
  readonly code: number;
  readonly name: string;
  /** One or two plain sentences: what happened, what is safe, what to do. */
  readonly sentence: string;
}

/**
 * Every close this product makes on purpose. 4400 to 4499 are permanent (reconnecting cannot help),
 * everything else is transient, which is also the convention of stock y-websocket clients.
 */
export const CloseReasons = {
  notAuthenticated: {
    code: 4401,
    name: "not-authenticated",
    sentence:
      "Your access link is no longer valid. What was saved is safe on the server; open the board again with a current link.",
  },
  accessRemoved: {
    code: 4403,
    name: "access-removed",
    sentence:
      "You no longer have access to this board. What was saved is safe on the server; ask the board's owner for a new link.",
  },
  boardDeleted: {
    code: 4404,
    name: "board-deleted",
    sentence:
      "This board was deleted by its owner. A copy may still be open in this browser; export it if you need it.",
  },
  oldClient: {
    code: 4409,
    name: "old-client",
    sentence: "This page is older than the board. Your saved work is safe; reload the page to go on.",
  },
  boardDamaged: {
    code: 4410,
    name: "board-damaged",
    sentence:
      "The server's stored copy of this board is damaged, so it is not shown. Other boards and the copy in this browser are untouched; tell the administrator, who can bring back a restore point.",
  },
  changeTooLarge: {
    code: 4413,
    name: "change-too-large",
    sentence:
      "One change was too large for the server and was not saved. Everything before it is safe; undo it, make it smaller, and reload.",
  },
  invalidUpdate: {
    code: 4422,
    name: "invalid-update",
    sentence:
      "This page sent a change the server could not read, and it was not saved. Everything saved before is safe; reload the page.",
  },
  rejoin: {
    code: 4503,
    name: "rejoin",
    sentence: "The connection has to be made again. Your changes are kept here and are sent on rejoining.",
  },
  rateLimited: {
    code: 4508,
    name: "rate-limited",
    sentence: "Too much was sent at once. Your changes are kept here and are sent again in a moment.",
  },
  internalError: {
    code: 1011,
    name: "internal-error",
    sentence:
      "The server met an error of its own. Saved work is safe, and your changes are kept here meanwhile.",
  },
  restarting: {
    code: 1012,
    name: "restarting",
    sentence: "The server is restarting. Saved work is safe; this page reconnects by itself.",
  },
  overloaded: {
    code: 1013,
    name: "overloaded",
    sentence: "The server is full at the moment. Saved work is safe; this page tries again by itself.",
  },
} as const satisfies Record<string, CloseReason>;

/** The key of a deliberate close in {@link CloseReasons}. */
export type CloseName = keyof typeof CloseReasons;

const byCode = new Map<number, CloseReason>(
  Object.values(CloseReasons).map((reason) => [reason.code, reason]),
);

/** The reason behind a close code, or `null` for a close nobody made on purpose (a lost network). */
export function closeReasonOf(code: number): CloseReason | null {
  return byCode.get(code) ?? null;
}

/** Whether reconnecting after this close code is pointless until a person does something. */
export function isPermanent(code: number): boolean {
  return code >= 4400 && code <= 4499;
}
