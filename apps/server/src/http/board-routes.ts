import { canWritePlan, type Role, roomOf } from "@throughline/protocol";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import { describePerson } from "../auth/access.ts";
import { parseBoardFile } from "../boards/board-file.ts";
import { cleanTitle } from "../boards/clean-title.ts";
import type { NewBoard } from "../boards/make-board.ts";
import { findSample, listSamples } from "../boards/sample-shelf.ts";
import type { Services } from "../services.ts";
import { addressOf, type HttpEnv, requireAccess } from "./caller.ts";
import { answerProblem } from "./problem.ts";
import { readBody, readText } from "./read-body.ts";

const title = v.pipe(v.string(), v.maxLength(1000), v.transform(cleanTitle), v.minLength(1));
const newBoard = v.object({
  title: v.optional(title),
  sample: v.optional(v.pipe(v.string(), v.maxLength(100))),
});
const rename = v.object({ title });
const copy = v.object({ title: v.optional(title) });

const untitled = "Untitled program";
const isOwner = (role: Role) => role === "owner";

/** Routes about whole boards: make, import, read, rename, copy, export and delete them. */
export function boardRoutes(services: Services): Hono<HttpEnv> {
  const { boards, directory, hub, config } = services;
  const mayCreate = (c: Context<HttpEnv>) =>
    services.limits.newBoards.allow(addressOf(c.env.incoming, config.trustedProxies));
  const created = (c: Context, board: NewBoard, extra: object = {}) =>
    c.json({ id: board.id, title: board.title, role: "owner", links: board.links, ...extra }, 201);

  const app = new Hono<HttpEnv>();

  app.get("/api/samples", async (c) => c.json(await listSamples()));

  app.post("/api/boards", async (c) => {
    const body = await readBody(c, newBoard);
    if (!body.ok) return answerProblem(c, body.problem, body.detail);
    if (!mayCreate(c)) return answerProblem(c, "too-many");
    if (body.value.sample === undefined) {
      return created(c, await boards.create(body.value.title ?? untitled, null));
    }
    const sample = await findSample(body.value.sample);
    if (sample === null) return answerProblem(c, "unknown-sample");
    return created(c, await boards.create(body.value.title ?? sample.title, sample.load()));
  });

  app.post(
    "/api/boards/import",
    bodyLimit({ maxSize: config.limits.importBytes, onError: (c) => answerProblem(c, "too-large") }),
    async (c) => {
      const text = await readText(c);
      if (!text.ok) return answerProblem(c, text.problem, text.detail);
      if (!mayCreate(c)) return answerProblem(c, "too-many");
      const file = parseBoardFile(text.value);
      if (!file.ok) return answerProblem(c, "unreadable-file", file.reason);
      const wanted =
        cleanTitle(c.req.query("title") ?? "") || cleanTitle(String(file.snapshot.meta.title ?? ""));
      const board = await boards.create(wanted || untitled, file.snapshot);
      return created(c, board, { warnings: file.warnings });
    },
  );

  app.get("/api/boards/:id", async (c) => {
    const found = await requireAccess(c, services);
    if (!found.ok) return found.answer;
    const entry = await directory.findBoard(found.access.board);
    if (entry === null) return answerProblem(c, "not-found");
    return c.json({
      id: entry.id,
      title: entry.title,
      role: found.access.role,
      created: new Date(entry.created).toISOString(),
      updated: new Date(entry.updated).toISOString(),
      user: describePerson(found.access),
      people: hub.peek(roomOf(entry.id))?.people() ?? 0,
    });
  });

  app.patch("/api/boards/:id", async (c) => {
    const found = await requireAccess(c, services, canWritePlan);
    if (!found.ok) return found.answer;
    const body = await readBody(c, rename);
    if (!body.ok) return answerProblem(c, body.problem, body.detail);
    await boards.rename(found.access.board, body.value.title, "server");
    return c.json({ id: found.access.board, title: body.value.title });
  });

  app.delete("/api/boards/:id", async (c) => {
    const found = await requireAccess(c, services, isOwner);
    if (!found.ok) return found.answer;
    await boards.remove(found.access.board);
    return c.body(null, 204);
  });

  app.post("/api/boards/:id/duplicate", async (c) => {
    const found = await requireAccess(c, services, canWritePlan);
    if (!found.ok) return found.answer;
    const body = await readBody(c, copy);
    if (!body.ok) return answerProblem(c, body.problem, body.detail);
    if (!mayCreate(c)) return answerProblem(c, "too-many");
    const entry = await directory.findBoard(found.access.board);
    const name = body.value.title ?? `Copy of ${entry?.title ?? untitled}`;
    return created(c, await boards.create(name, await boards.snapshot(found.access.board)));
  });

  app.get("/api/boards/:id/export", async (c) => {
    const found = await requireAccess(c, services);
    if (!found.ok) return found.answer;
    if ((c.req.query("format") ?? "json") !== "json") {
      return answerProblem(
        c,
        "invalid-request",
        "The only format this address gives is json. Nothing was changed.",
      );
    }
    return c.body(await boards.file(found.access.board), 200, {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${found.access.board}.throughline.json"`,
    });
  });

  return app;
}
