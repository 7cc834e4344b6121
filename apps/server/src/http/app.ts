import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isOverloadError } from "../rooms/overload-error.ts";
import type { Services } from "../services.ts";
import { isDamageError, isStorageError } from "../storage/storage-error.ts";
import { accessRoutes } from "./access-routes.ts";
import { boardRoutes } from "./board-routes.ts";
import type { HttpEnv } from "./caller.ts";
import { healthRoutes } from "./health-routes.ts";
import { answerProblem } from "./problem.ts";
import { securityHeaders } from "./security-headers.ts";
import { staticClient } from "./static-client.ts";
import { workshopRoutes } from "./workshop-routes.ts";

const smallBody = 64 * 1024;

/** The whole HTTP interface of one server. */
export function createApp(services: Services): Hono<HttpEnv> {
  const { config, logger, originCheck } = services;
  const app = new Hono<HttpEnv>();
  app.use(async (c, next) => {
    const startedAt = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - startedAt);
    // The path has no secret in it; what stands after it might.
    logger.debug({ method: c.req.method, path: c.req.path, status: c.res.status, milliseconds }, "answered");
  });
  app.use(securityHeaders(config.publicUrl));
  app.use("/api/*", async (c, next) => {
    const isAsked = c.req.method === "GET" || c.req.method === "HEAD";
    // A link on another site may lead here as long as it changes nothing.
    const site = isAsked ? undefined : c.req.header("sec-fetch-site");
    if (!originCheck(c.req.header("origin"), c.req.header("host"), site))
      return answerProblem(c, "wrong-origin");
    return next();
  });
  const small = bodyLimit({ maxSize: smallBody, onError: (c) => answerProblem(c, "too-large") });
  app.use("/api/*", (c, next) => (c.req.path === "/api/boards/import" ? next() : small(c, next)));
  app.route("/", healthRoutes(services));
  app.route("/", boardRoutes(services));
  app.route("/", accessRoutes(services));
  app.route("/", workshopRoutes(services));
  app.route("/", staticClient(config.clientDir));
  app.notFound((c) =>
    answerProblem(c, "not-found", c.req.path.startsWith("/api/") ? undefined : "There is no such page."),
  );
  app.onError((error, c) => {
    if (isStorageError(error)) {
      logger.error({ reason: error.message }, "the storage refused");
      return answerProblem(c, "storage-unavailable");
    }
    if (isOverloadError(error)) return answerProblem(c, "overloaded");
    if (isDamageError(error)) {
      logger.error({ reason: error.message }, "stored data is damaged");
      return answerProblem(c, "board-damaged");
    }
    logger.error({ err: error, route: c.req.method }, "a request failed");
    return answerProblem(c, "internal-error");
  });
  return app;
}
