import * as v from "valibot";

/** Why a request came to nothing. `status` 0 means that the server could not be reached. */
export interface ApiFailure {
  readonly ok: false;
  readonly status: number;
  /** The stable name of the problem, as the server gives it; empty without one. */
  readonly type: string;
  /** Plain sentences for the person, from the server where it sent some. */
  readonly message: string;
}

export type ApiResult<T> = { readonly ok: true; readonly value: T } | ApiFailure;

const problem = v.object({
  type: v.fallback(v.string(), ""),
  title: v.fallback(v.string(), ""),
  detail: v.fallback(v.string(), ""),
});

const PATIENCE = 15_000;
const UNREACHABLE =
  "The server cannot be reached. Nothing has been changed; check the network and try again.";

/**
 * Calls the server's HTTP interface and reads the answer as `shape`. A `Blob` goes out as it is and has to
 * hold JSON; anything else is written as JSON. Never throws.
 */
export async function callApi<T>(
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  shape: v.GenericSchema<unknown, T>,
  body?: unknown,
): Promise<ApiResult<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
      ...(body === undefined
        ? {}
        : {
            headers: { "content-type": "application/json" },
            body: body instanceof Blob ? body : JSON.stringify(body),
          }),
    });
  } catch {
    return { ok: false, status: 0, type: "", message: UNREACHABLE };
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) return readFailure(response.status, answer);
  const read = v.safeParse(shape, answer);
  if (read.success) return { ok: true, value: read.output };
  return {
    ok: false,
    status: response.status,
    type: "unexpected-answer",
    message: "The server answered in a way this page does not understand. Reload the page and try again.",
  };
}

function readFailure(status: number, answer: unknown): ApiFailure {
  // A gateway in front of a server that is down answers 502 to 504 without a problem document.
  if (status >= 502 && status <= 504) return { ok: false, status: 0, type: "", message: UNREACHABLE };
  const read = v.safeParse(problem, answer);
  const { type, title, detail } = read.success ? read.output : { type: "", title: "", detail: "" };
  const message = [title, detail].filter(Boolean).map(asSentence).join(" ");
  return {
    ok: false,
    status,
    type,
    message: message || `The server refused this (${status}). Try again in a moment.`,
  };
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
