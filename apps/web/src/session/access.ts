import { SCHEMA_VERSION } from "@throughline/model";
import { type Role, roles, roomOf } from "@throughline/protocol";
import * as v from "valibot";
import { type ApiFailure, callApi } from "./call-api.ts";

/** Why a board does not open. The server answers the same for a missing and a forbidden board. */
export type AccessProblem = "unreachable" | "no-board" | "bad-link" | "too-many-tries" | "server-error";

export type Access =
  | {
      readonly ok: true;
      readonly role: Role;
      readonly ticket: string;
      /** This person's id on the board, the same on every visit with this browser; empty when not told. */
      readonly person: string;
    }
  | { readonly ok: false; readonly problem: AccessProblem };

const joined = v.object({ role: v.picklist(roles), title: v.fallback(v.string(), "") });
const ticketed = v.object({
  role: v.picklist(roles),
  ticket: v.string(),
  user: v.fallback(v.object({ id: v.string() }), { id: "" }),
});

export type Joined =
  | { readonly ok: true; readonly role: Role; readonly title: string }
  | { readonly ok: false; readonly problem: AccessProblem };

/**
 * Trades a link's secret for a role and a cookie, under the name that others will see. Joining again
 * under another name renames this person.
 */
export async function joinBoard(boardId: string, secret: string, name: string): Promise<Joined> {
  const answer = await callApi("POST", `/api/boards/${boardId}/join`, joined, { secret, name });
  return answer.ok ? { ok: true, ...answer.value } : { ok: false, problem: problemOf(answer, true) };
}

/** Asks for a ticket by the cookie, and by a link's secret where the cookie does not serve (any more). */
export async function requestAccess(
  boardId: string,
  secret: string | null,
  name: string,
  room = roomOf(boardId),
): Promise<Access> {
  const first = await askTicket(boardId, room);
  if (first.ok || first.problem !== "no-board" || !secret) return first;
  const join = await joinBoard(boardId, secret, name);
  return join.ok ? askTicket(boardId, room) : join;
}

/** True where trying again cannot help until a person does something. */
export function isFinal(problem: AccessProblem): boolean {
  return problem === "no-board" || problem === "bad-link";
}

async function askTicket(boardId: string, room: string): Promise<Access> {
  const answer = await callApi("POST", `/api/boards/${boardId}/ticket`, ticketed, {
    schema: SCHEMA_VERSION,
    ...(room === roomOf(boardId) ? {} : { room }),
  });
  if (!answer.ok) return { ok: false, problem: problemOf(answer, false) };
  const { role, ticket, user } = answer.value;
  return { ok: true, role, ticket, person: user.id };
}

function problemOf(failure: ApiFailure, byLink: boolean): AccessProblem {
  if (failure.status === 0) return "unreachable";
  if (failure.status === 429) return "too-many-tries";
  if ([400, 401, 403, 404, 410, 422].includes(failure.status)) return byLink ? "bad-link" : "no-board";
  return "server-error";
}
