import * as v from "valibot";
import { type ApiResult, callApi } from "../../session/call-api.ts";

const key = v.pipe(v.string(), v.minLength(20), v.maxLength(200));
const sealed = v.object({ publicKey: key });
const opened = v.object({ secretKey: key });

/**
 * The public key with which the ballots of one activity are sealed, in base64url. The server keeps the other half
 * until a facilitator opens the seal, so that nobody can read a ballot before the end and nobody's leaving keeps
 * one shut.
 */
export async function requestSeal(boardId: string, activity: string): Promise<ApiResult<string>> {
  const answer = await callApi("POST", `/api/boards/${boardId}/seals/${activity}`, sealed);
  return answer.ok ? { ok: true, value: answer.value.publicKey } : answer;
}

/** The key that reads the ballots of an activity, in base64url. Only facilitators get it. */
export async function openSeal(boardId: string, activity: string): Promise<ApiResult<string>> {
  const answer = await callApi("POST", `/api/boards/${boardId}/seals/${activity}/open`, opened);
  return answer.ok ? { ok: true, value: answer.value.secretKey } : answer;
}
