import { SCHEMA_VERSION } from "@throughline/model";
import { afterEach, expect, it, vi } from "vitest";
import { requestAccess } from "./access.ts";

afterEach(() => vi.unstubAllGlobals());

it("says with every ticket it asks for which schema this page knows", async () => {
  const fetching = vi.fn(async (_path: string, _options: RequestInit) =>
    Response.json({ role: "editor", ticket: "ticket" }),
  );
  vi.stubGlobal("fetch", fetching);
  expect(await requestAccess("board-for-tests", null, "Ada")).toMatchObject({ ok: true });
  const [path, options] = fetching.mock.calls[0] ?? [];
  expect(path).toBe("/api/boards/board-for-tests/ticket");
  expect(JSON.parse(String(options?.body))).toEqual({ schema: SCHEMA_VERSION });
});
