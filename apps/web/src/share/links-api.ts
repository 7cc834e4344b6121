import { type Role, roles } from "@throughline/protocol";
import * as v from "valibot";
import { secretOf } from "../route.ts";
import { type ApiResult, callApi } from "../session/call-api.ts";
import { keepLink, readKeptLinks } from "./kept-links.ts";

/** A moment as milliseconds since 1970; nothing, or what is no moment, is null. */
const time = v.fallback(
  v.nullable(
    v.pipe(
      v.string(),
      v.transform((text) => Date.parse(text)),
      v.number(),
      v.finite(),
    ),
  ),
  null,
);

const link = v.object({
  id: v.string(),
  role: v.picklist(roles),
  created: time,
  expires: time,
  revoked: time,
  lastUsed: time,
});

/** A link as the server lists it, without its secret. Times are milliseconds since 1970. */
export type LinkInfo = v.InferOutput<typeof link>;

const made = v.object({ link, url: v.string() });

/** Every link the board ever had. */
export function listLinks(boardId: string): Promise<ApiResult<readonly LinkInfo[]>> {
  return callApi("GET", `/api/boards/${boardId}/links`, v.array(link));
}

/** Makes one more link of a role and keeps its secret here; `expires` in milliseconds since 1970. */
export async function makeLink(
  boardId: string,
  role: Role,
  expires: number | null,
): Promise<ApiResult<LinkInfo>> {
  const body = { role, expires: expires === null ? null : new Date(expires).toISOString() };
  const answer = await callApi("POST", `/api/boards/${boardId}/links`, made, body);
  if (!answer.ok) return answer;
  const secret = secretOf(answer.value.url);
  if (secret) keepLink(boardId, role, { secret, id: answer.value.link.id });
  return { ok: true, value: answer.value.link };
}

/** Ends a link at once, for everyone who came in by it. */
export async function revokeLink(boardId: string, info: LinkInfo): Promise<ApiResult<unknown>> {
  const answer = await callApi("DELETE", `/api/boards/${boardId}/links/${info.id}`, v.unknown());
  if (answer.ok && readKeptLinks(boardId)[info.role]?.id === info.id) keepLink(boardId, info.role, null);
  return answer;
}
