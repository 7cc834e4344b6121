import { Hono } from "hono";
import type { Services } from "../services.ts";
import type { HttpEnv } from "./caller.ts";

const stuckLoopMs = 1000;

/** What a supervisor, a proxy and a dashboard ask: is it alive, does it take work, how is it doing. */
export function healthRoutes({ health, metrics }: Services): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();

  app.get("/healthz", (c) => {
    const loopLagMs = Math.round(health.loopLagMs());
    const isLive = loopLagMs < stuckLoopMs;
    return c.json({ live: isLive, loopLagMs }, isLive ? 200 : 503);
  });

  app.get("/readyz", (c) => {
    const reason = health.unreadyReason();
    const damaged = health.damagedRooms();
    // Sending everyone away would not mend one board; it is said all the same.
    const missing = health.missingWrites();
    const said = {
      ...(damaged > 0 && { damagedRooms: damaged }),
      ...(missing > 0 && { missingWrites: missing }),
    };
    return reason === null
      ? c.json({ ready: true, ...said })
      : c.json({ ready: false, reason, ...said }, 503);
  });

  app.get("/metrics", async (c) =>
    c.text(await metrics.registry.metrics(), 200, { "content-type": metrics.registry.contentType }),
  );

  return app;
}
