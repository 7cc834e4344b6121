import { canManage, cleanName, isAtLeast, isBoardId, parseRoom, roles, roomOf } from "@throughline/protocol";
import { type Context, Hono } from "hono";
import * as v from "valibot";
import {
  type Access,
  accessBySecret,
  accessBySession,
  describePerson,
  hashOfPrincipal,
  isLive,
} from "../auth/access.ts";
import { hashSecret } from "../auth/secrets.ts";
import type { Services } from "../services.ts";
import type { LinkEntry } from "../storage/directory.ts";
import { addressOf, ensureSession, type HttpEnv, requireAccess } from "./caller.ts";
import { answerProblem } from "./problem.ts";
import { readBody } from "./read-body.ts";

const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.maxLength(400), v.transform(cleanName));
const join = v.object({ secret, name: v.pipe(name, v.minLength(1)) });
const ticket = v.object({
  secret: v.optional(secret),
  room: v.optional(v.pipe(v.string(), v.maxLength(100))),
  name: v.optional(name),
  schema: v.optional(v.pipe(v.number(), v.integer())),
});
/** Some forms that pass for a timestamp, such as an offset without minutes, name no moment. */
const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const newLink = v.object({
  role: v.picklist(roles),
  expires: v.optional(v.nullable(moment)),
});

/** Routes about who may come in: joining, tickets, and the links themselves. */
export function accessRoutes(services: Services): Hono<HttpEnv> {
  const { boards, directory, tickets, config } = services;

  /** The right a secret gives; wrong ones use up the caller's budget. */
  async function openBySecret(
    c: Context<HttpEnv>,
    given: string,
    callerName: string,
  ): Promise<{ ok: true; access: Access } | { ok: false; answer: Response }> {
    const caller = addressOf(c.env.incoming, config.trustedProxies);
    if (!services.limits.wrongSecrets.hasLeft(caller))
      return { ok: false, answer: answerProblem(c, "too-many") };
    const board = c.req.param("id") ?? "";
    const access = isBoardId(board) ? await accessBySecret(directory, board, given, callerName) : null;
    if (access !== null) {
      // A note and no more: when it cannot be written, reading goes on all the same.
      directory.touchLink(access.link.id, Date.now()).catch((error: unknown) => {
        services.logger.warn({ err: error }, "the use of a link was not noted");
      });
      return { ok: true, access };
    }
    services.logger.info({ board }, "a link was refused");
    // Guesses made side by side count too; a whole room that comes in at once with the right one does not.
    if (!services.limits.wrongSecrets.allow(caller))
      return { ok: false, answer: answerProblem(c, "too-many") };
    return { ok: false, answer: answerProblem(c, "not-found") };
  }

  const app = new Hono<HttpEnv>();

  app.post("/api/boards/:id/join", async (c) => {
    const body = await readBody(c, join);
    if (!body.ok) return answerProblem(c, body.problem, body.detail);
    const opened = await openBySecret(c, body.value.secret, body.value.name);
    if (!opened.ok) return opened.answer;
    const { board, link } = opened.access;
    const session = ensureSession(c, config);
    await boards.grant(board, { session: hashSecret(session), name: body.value.name }, link.id);
    const access = await accessBySession(directory, session, board);
    const entry = await directory.findBoard(board);
    const user = describePerson(access ?? opened.access);
    return c.json({ role: access?.role ?? link.role, title: entry?.title ?? "", user });
  });

  app.post("/api/boards/:id/ticket", async (c) => {
    const body = await readBody(c, ticket);
    if (!body.ok) return answerProblem(c, body.problem, body.detail);
    const opened =
      body.value.secret === undefined
        ? await requireAccess(c, services)
        : await openBySecret(c, body.value.secret, body.value.name ?? "");
    if (!opened.ok) return opened.answer;
    const { access } = opened;
    const room = body.value.room ?? roomOf(access.board);
    if (parseRoom(room)?.board !== access.board) {
      return answerProblem(
        c,
        "invalid-request",
        "This room does not belong to the board. Nothing was changed.",
      );
    }
    const issued = tickets.issue({
      room,
      role: access.role,
      link: access.link.id,
      linkExpires: access.link.expires,
      principal: access.principal,
      isPersonal: access.isPersonal,
      name: access.name,
      schema: body.value.schema ?? null,
    });
    return c.json({
      ticket: issued.ticket,
      role: access.role,
      room,
      expires: new Date(issued.expires).toISOString(),
      user: describePerson(access),
    });
  });

  app.get("/api/boards/:id/links", async (c) => {
    const found = await requireAccess(c, services, canManage);
    if (!found.ok) return found.answer;
    return c.json((await directory.listLinks(found.access.board)).map(describeLink));
  });

  app.post("/api/boards/:id/links", async (c) => {
    const found = await requireAccess(c, services, canManage);
    if (!found.ok) return found.answer;
    const body = await readBody(c, newLink);
    if (!body.ok) return answerProblem(c, body.problem, body.detail);
    const { role, expires } = body.value;
    if (!isAtLeast(found.access.role, role)) return answerProblem(c, "forbidden");
    const end = expires === undefined || expires === null ? null : Date.parse(expires);
    if (end !== null && end <= Date.now()) {
      return answerProblem(c, "invalid-request", "The link would have ended already. Nothing was changed.");
    }
    const { link, path } = await boards.addLink(found.access.board, role, end);
    return c.json({ link: describeLink(link), url: path }, 201);
  });

  /** The live link in the path, if the caller may end it; otherwise the answer to give. */
  async function requireLink(
    c: Context<HttpEnv>,
  ): Promise<{ ok: true; access: Access; link: LinkEntry } | { ok: false; answer: Response }> {
    const found = await requireAccess(c, services, canManage);
    if (!found.ok) return found;
    const { access } = found;
    const link = (await directory.listLinks(access.board)).find(({ id }) => id === c.req.param("link"));
    if (link === undefined || !isLive(link, Date.now()))
      return { ok: false, answer: answerProblem(c, "not-found") };
    if (!isAtLeast(access.role, link.role)) return { ok: false, answer: answerProblem(c, "forbidden") };
    return { ok: true, access, link };
  }

  app.delete("/api/boards/:id/links/:link", async (c) => {
    const found = await requireLink(c);
    if (!found.ok) return found.answer;
    const { access, link } = found;
    if (await boards.revokeLink(access.board, link.id)) return c.body(null, 204);
    // Someone else ended it at the same moment, or it is the last of its kind.
    const now = await directory.readLink(link.id);
    return answerProblem(c, now !== null && isLive(now, Date.now()) ? "last-owner-link" : "not-found");
  });

  app.post("/api/boards/:id/links/:link/rotate", async (c) => {
    const found = await requireLink(c);
    if (!found.ok) return found.answer;
    const { access, link } = found;
    const by = { session: hashOfPrincipal(access.principal), name: access.name };
    const fresh = await boards.rotateLink(link, access.link.id === link.id ? by : null);
    if (fresh === null) return answerProblem(c, "not-found");
    return c.json({ link: describeLink(fresh.link), url: fresh.path }, 201);
  });

  return app;
}

function describeLink(link: LinkEntry) {
  const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  return {
    id: link.id,
    role: link.role,
    created: iso(link.created),
    expires: iso(link.expires),
    revoked: iso(link.revoked),
    lastUsed: iso(link.lastUsed),
  };
}
