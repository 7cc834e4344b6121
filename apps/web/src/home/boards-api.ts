import { isBoardId, roles } from "@throughline/protocol";
import * as v from "valibot";
import { boardPath, secretOf } from "../route.ts";
import { joinBoard } from "../session/access.ts";
import { type ApiResult, callApi } from "../session/call-api.ts";
import { readIdentity } from "../session/identity.ts";
import { keepLink } from "../share/kept-links.ts";
import { findRecentBoard, rememberBoard } from "./recent-boards.ts";

const sample = v.object({
  id: v.string(),
  title: v.string(),
  summary: v.fallback(v.string(), ""),
  facts: v.fallback(v.string(), ""),
});

/** A sample program as the server offers it. */
export type SampleOffer = v.InferOutput<typeof sample>;

const sampleList = v.union([
  v.array(sample),
  v.pipe(
    v.object({ samples: v.array(sample) }),
    v.transform((answer) => answer.samples),
  ),
]);

const created = v.object({
  id: v.custom<string>(isBoardId),
  title: v.fallback(v.string(), ""),
  links: v.record(v.string(), v.string()),
});
type Created = v.InferOutput<typeof created>;

const nothing = v.unknown();

/** The sample programs that a new board can start from. */
export function listSamples(): Promise<ApiResult<readonly SampleOffer[]>> {
  return callApi("GET", "/api/samples", sampleList);
}

/** Makes a board, empty or from a sample, whose title it takes when none is given. The value is the path at which its owner enters. */
export function createBoard(title: string, sampleId?: string): Promise<ApiResult<string>> {
  const body = { ...(title ? { title } : {}), ...(sampleId ? { sample: sampleId } : {}) };
  return enterable(callApi("POST", "/api/boards", created, body));
}

/** Makes a board from a board file. The value is the path at which its owner enters. */
export function importBoard(file: Blob): Promise<ApiResult<string>> {
  return enterable(callApi("POST", "/api/boards/import", created, file));
}

/** Makes a copy of a board with links of its own. The value is the path at which its owner enters. */
export function duplicateBoard(boardId: string): Promise<ApiResult<string>> {
  return withAccess(boardId, () =>
    enterable(callApi("POST", `/api/boards/${boardId}/duplicate`, created, {})),
  );
}

/** Gives a board that is not open here another title. */
export function renameBoardOnServer(boardId: string, title: string): Promise<ApiResult<unknown>> {
  return withAccess(boardId, () => callApi("PATCH", `/api/boards/${boardId}`, nothing, { title }));
}

/** Deletes a board for everyone. */
export function deleteBoard(boardId: string): Promise<ApiResult<unknown>> {
  return withAccess(boardId, () => callApi("DELETE", `/api/boards/${boardId}`, nothing));
}

async function enterable(answer: Promise<ApiResult<Created>>): Promise<ApiResult<string>> {
  const result = await answer;
  if (!result.ok) return result;
  const { id, title, links } = result.value;
  for (const role of roles) {
    const given = secretOf(links[role] ?? "");
    if (given) keepLink(id, role, { secret: given });
  }
  const secret = secretOf(links.owner ?? "");
  rememberBoard({ id, title, role: "owner", openedAt: Date.now(), ...(secret ? { secret } : {}) });
  return { ok: true, value: boardPath(id, secret) };
}

/** Asks once more after joining by the kept link, where the cookie of this browser has run out. */
async function withAccess<T>(boardId: string, ask: () => Promise<ApiResult<T>>): Promise<ApiResult<T>> {
  const first = await ask();
  const secret = findRecentBoard(boardId)?.secret;
  if (first.ok || !secret || ![401, 403, 404].includes(first.status)) return first;
  const join = await joinBoard(boardId, secret, readIdentity()?.name ?? "Owner");
  return join.ok ? ask() : first;
}
