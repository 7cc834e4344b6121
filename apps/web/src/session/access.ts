import { SCHEMA_VERSION } from "@throughline/model";
import { type Role, roles } from "@throughline/protocol";
import * as v from "valibot";
import { type ApiFailure, callApi } from "./call-api.ts";

/** Why a board does not open. The server answers the same for a missing and a forbidden board. */
export type AccessProblem = "unreachable" | "no-board" | "bad-link" | "too-many-tries" | "server-error";

export type Access =
  | { readonly ok: true; readonly role: Role; readonly ticket: string }
  | { readonly ok: false; readonly problem: AccessProblem };

const joined = v.object({ role: v.picklist(roles), title: v.fallback(v.string(), "") });
const ticketed = v.object({ role: v.picklist(roles), ticket: v.string() });

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
export async function requestAccess(boardId: string, secret: string | null, name: string): Promise<Access> {
  const first = await askTicket(boardId);
  if (first.ok || first.problem !== "no-board" || !secret) return first;
  const join = await joinBoard(boardId, secret, name);
  return join.ok ? askTicket(boardId) : join;
}

/** True where trying again cannot help until a person does something. */
export function isFinal(problem: AccessProblem): boolean {
  return problem === "no-board" || problem === "bad-link";
}

async function askTicket(boardId: string): Promise<Access> {
  const answer = await callApi("POST", `/api/boards/${boardId}/ticket`, ticketed, {
    schema: SCHEMA_VERSION,
  });
  return answer.ok ? { ok: true, ...answer.value } : { ok: false, problem: problemOf(answer, false) };
}

function problemOf(failure: ApiFailure, byLink: boolean): AccessProblem {
  if (failure.status === 0) return "unreachable";
  if (failure.status === 429) return "too-many-tries";
  if ([400, 401, 403, 404, 410, 422].includes(failure.status)) return byLink ? "bad-link" : "no-board";
  return "server-error";
}
