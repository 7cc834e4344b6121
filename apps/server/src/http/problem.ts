import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

interface Problem {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly detail: string;
}

/** Every answer that is not what was asked for. The name is the stable part of the `type`. */
const problems = {
  "invalid-request": {
    status: 400,
    title: "The request cannot be read",
    detail: "Something in the request is missing or malformed. Nothing was changed.",
  },
  "unreadable-file": {
    status: 422,
    title: "The file cannot be opened",
    detail: "The file could not be read as a board. Nothing was created.",
  },
  "unknown-sample": {
    status: 400,
    title: "There is no such sample",
    detail: "No sample program has this name. Nothing was created; the list is at /api/samples.",
  },
  "not-found": {
    status: 404,
    title: "There is no such board, or you may not see it",
    detail: "The board does not exist or your link does not open it. Open it with a current link.",
  },
  forbidden: {
    status: 403,
    title: "Your role does not allow this",
    detail: "Nothing was changed. Ask the board's owner for a link with a stronger role.",
  },
  "wrong-origin": {
    status: 403,
    title: "This page may not talk to this server",
    detail: "The request came from another site. Nothing was changed.",
  },
  "last-owner-link": {
    status: 409,
    title: "This is the last owner link",
    detail: "Without it nobody could manage the board. Nothing was changed; make another owner link first.",
  },
  "too-large": {
    status: 413,
    title: "The request is too large",
    detail: "It is larger than this server takes. Nothing was changed.",
  },
  "wrong-content-type": {
    status: 415,
    title: "The request is not JSON",
    detail: "Send it with the content type application/json. Nothing was changed.",
  },
  "too-many": {
    status: 429,
    title: "Too many requests",
    detail: "Nothing was changed. Wait a minute and try again.",
  },
  overloaded: {
    status: 503,
    title: "The server is full at the moment",
    detail: "Too many boards are in use. Saved work is safe and nothing was changed; try again in a minute.",
  },
  "internal-error": {
    status: 500,
    title: "The server met an error of its own",
    detail: "Saved work is safe. Try again; if it stays, tell the administrator.",
  },
  "board-damaged": {
    status: 500,
    title: "The stored copy of this board is damaged",
    detail:
      "It is not shown as if it were whole, and nothing was changed. Other boards are untouched; the administrator can bring back a restore point.",
  },
  "storage-unavailable": {
    status: 507,
    title: "The server cannot save at the moment",
    detail:
      "Its disk is full or cannot be written. Saved work is safe and nothing was changed; try again later.",
  },
} as const satisfies Record<string, Problem>;

/** The stable name of a problem; in answers it stands after `urn:throughline:problem:`. */
export type ProblemName = keyof typeof problems;

/** Answer with a problem; `detail` replaces the usual sentence with a more telling one. */
export function answerProblem(c: Context, name: ProblemName, detail?: string): Response {
  const { status, title, detail: usual } = problems[name];
  const body = { type: `urn:throughline:problem:${name}`, title, status, detail: detail ?? usual };
  if (name === "too-many" || name === "overloaded") c.header("Retry-After", "60");
  return c.body(JSON.stringify(body), status, { "content-type": "application/problem+json; charset=utf-8" });
}
