import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { isBoardId, type Role } from "@throughline/protocol";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { type Access, accessBySession } from "../auth/access.ts";
import { callerAddress } from "../auth/caller-address.ts";
import { newSecret } from "../auth/secrets.ts";
import type { ServerConfig } from "../config.ts";
import type { Services } from "../services.ts";
import { answerProblem } from "./problem.ts";

/** What Hono carries along with each request here. */
export type HttpEnv = { Bindings: HttpBindings };

const cookieName = "throughline_session";
const cookieSeconds = 180 * 86_400;
const tokenPattern = /^[A-Za-z0-9_-]{32}$/;

/** Who a request counts for where there is a budget: its address, past the proxies that are to be believed. */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const header = request.headers["x-forwarded-for"];
  return callerAddress(
    request.socket.remoteAddress,
    header === undefined ? undefined : String(header),
    trustedProxies,
  );
}

/** Whether people reach this server by https. */
function isSecure(config: ServerConfig): boolean {
  return config.publicUrl?.startsWith("https:") ?? false;
}

/** The session token this browser presents, or `null`. */
function sessionOf(c: Context<HttpEnv>, config: ServerConfig): string | null {
  const token = isSecure(config) ? getCookie(c, cookieName, "host") : getCookie(c, cookieName);
  return token !== undefined && tokenPattern.test(token) ? token : null;
}

/** The session token of this browser; a new one is made, and set as a cookie, when it has none. */
export function ensureSession(c: Context<HttpEnv>, config: ServerConfig): string {
  const token = sessionOf(c, config) ?? newSecret();
  setCookie(c, cookieName, token, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    maxAge: cookieSeconds,
    // With this prefix no other site of the same domain can plant one.
    ...(isSecure(config) ? { secure: true, prefix: "host" } : {}),
  });
  return token;
}

/**
 * The caller's right to the board in the path, if its role passes `mayDo`; otherwise the answer to
 * give. Who has no right at all learns nothing, not even that the board exists.
 */
export async function requireAccess(
  c: Context<HttpEnv>,
  services: Services,
  mayDo: (role: Role) => boolean = () => true,
): Promise<{ ok: true; access: Access } | { ok: false; answer: Response }> {
  const board = c.req.param("id");
  const session = sessionOf(c, services.config);
  const access = isBoardId(board) ? await accessBySession(services.directory, session, board) : null;
  if (access === null) return { ok: false, answer: answerProblem(c, "not-found") };
  if (!mayDo(access.role)) return { ok: false, answer: answerProblem(c, "forbidden") };
  return { ok: true, access };
}
