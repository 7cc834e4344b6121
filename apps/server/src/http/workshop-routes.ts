import { authorOf, talkKey } from "@throughline/model";
import { canFacilitate } from "@throughline/protocol";
import { type Context, Hono } from "hono";
import { type Access, describePerson, principalOf } from "../auth/access.ts";
import { makeSealKeys, type SealKeys } from "../auth/seal-keys.ts";
import { personId } from "../auth/secrets.ts";
import type { Services } from "../services.ts";
import { type HttpEnv, requireAccess } from "./caller.ts";
import { answerProblem } from "./problem.ts";

/** Routes of a session: the time everyone goes by, who is who, and the seals of ballots. */
export function workshopRoutes(services: Services): Hono<HttpEnv> {
  const { directory } = services;
  const app = new Hono<HttpEnv>();

  app.get("/api/time", (c) => c.json({ now: Date.now() }));

  app.get("/api/boards/:id/people", async (c) => {
    const found = await requireAccess(c, services);
    if (!found.ok) return found.answer;
    const { board } = found.access;
    const holders = await directory.listHolders(board);
    return c.json(holders.map(({ session, name }) => ({ id: personId(principalOf(session), board), name })));
  });

  /** The keys of the activity in the path, or the answer to give. */
  async function findKeys(
    c: Context<HttpEnv>,
    access: Access,
  ): Promise<{ ok: true; keys: SealKeys } | { ok: false; answer: Response }> {
    const activity = c.req.param("activity") ?? "";
    const { id } = describePerson(access);
    // Ballots stand under the name of their activity, so it is one that a key can be made of.
    if (authorOf(talkKey(id, activity)) !== id)
      return { ok: false, answer: answerProblem(c, "invalid-request") };
    return { ok: true, keys: makeSealKeys(await directory.readSealSecret(), access.board, activity) };
  }

  app.post("/api/boards/:id/seals/:activity", async (c) => {
    const found = await requireAccess(c, services);
    if (!found.ok) return found.answer;
    const made = await findKeys(c, found.access);
    return made.ok ? c.json({ publicKey: made.keys.publicKey }) : made.answer;
  });

  app.post("/api/boards/:id/seals/:activity/open", async (c) => {
    const found = await requireAccess(c, services, canFacilitate);
    if (!found.ok) return found.answer;
    const made = await findKeys(c, found.access);
    return made.ok ? c.json({ secretKey: made.keys.secretKey }) : made.answer;
  });

  return app;
}
