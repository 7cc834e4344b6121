import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startTestServer } from "../testing/test-server.ts";

async function buildClient(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-client-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>It</title>");
  await writeFile(join(folder, "assets", "app-1a2b3c4d.js"), `const a = "${"x".repeat(5000)}";`);
  return folder;
}

test("[S60] the page is always fresh, its parts are kept for ever, and both come compressed", async () => {
  const server = await startTestServer({ config: { clientDir: await buildClient() } });
  for (const path of ["/", "/b/someboard12"]) {
    const page = await fetch(server.url + path);
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(await page.text()).toContain("<title>It</title>");
  }
  const part = await fetch(`${server.url}/assets/app-1a2b3c4d.js`, { headers: { "accept-encoding": "br" } });
  expect(part.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(part.headers.get("content-encoding")).toBe("br");
  expect(await part.text()).toContain("xxxxx");
  const etag = part.headers.get("etag") ?? "";
  const again = await fetch(`${server.url}/assets/app-1a2b3c4d.js`, { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
});

test("[S60] the client's folder may be named with a slash at its end", async () => {
  const server = await startTestServer({ config: { clientDir: `${await buildClient()}/` } });
  expect((await fetch(server.url)).status).toBe(200);
});

test("[S60] nothing outside the client's folder is served", async () => {
  const server = await startTestServer({ config: { clientDir: await buildClient() } });
  for (const path of [
    "/..%2f..%2fetc/passwd",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/%00",
    "/%ff",
    "/assets",
  ]) {
    expect((await fetch(server.url + path)).status).toBe(404);
  }
});

test("[S60] without a built client the page says so plainly", async () => {
  const server = await startTestServer({ config: { clientDir: join(tmpdir(), "no-such-client") } });
  const page = await fetch(server.url);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain("not built yet");
});

test("[S57] every answer carries the security headers", async () => {
  const server = await startTestServer();
  for (const path of ["/", "/api/samples", "/api/boards/neverexisted", "/healthz"]) {
    const { headers } = await fetch(server.url + path);
    const policy = headers.get("content-security-policy") ?? "";
    // WebAssembly of our own may be compiled, for the solver; text never becomes code.
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-/);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});

test("[S57] the session cookie is for the server only, and for https only where that is used", async () => {
  const plain = await startTestServer();
  const safe = await startTestServer({ config: { publicUrl: "https://plan.example.org" } });
  for (const [server, isSecure] of [
    [plain, false],
    [safe, true],
  ] as const) {
    const board = await server.createBoard();
    const joined = await server.call("POST", `/api/boards/${board.id}/join`, {
      secret: board.secrets.viewer,
      name: "A",
    });
    const cookie = joined.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(/Secure/.test(cookie)).toBe(isSecure);
    // Another site of the same domain can set a cookie for all of it, but none with this prefix.
    expect(cookie.startsWith("__Host-throughline_session=")).toBe(isSecure);
    const planted = "throughline_session=plantedplantedplantedplantedplan";
    const again = await server.join(board, "viewer", "A", planted);
    expect(again === planted).toBe(!isSecure);
    const mine = await server.call("GET", `/api/boards/${board.id}`, undefined, cookie.split(";")[0]);
    expect(mine.status).toBe(200);
  }
});

test("[S57] a joined browser gets tickets without showing the secret again", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const cookie = await server.join(board, "editor", "Ada");
  const response = await server.call(
    "POST",
    `/api/boards/${board.id}/ticket`,
    { room: `${board.id}.talk` },
    cookie,
  );
  const answer = (await response.json()) as { ticket: string; expires: string };
  expect(answer).toMatchObject({ role: "editor", room: `${board.id}.talk` });
  const left = Date.parse(answer.expires) - Date.now();
  expect(left).toBeGreaterThan(50_000);
  expect(left).toBeLessThanOrEqual(60_000);
});

test("[S38] health, readiness and figures can be asked for", async () => {
  const server = await startTestServer();
  expect(await (await server.call("GET", "/healthz")).json()).toMatchObject({ live: true });
  expect(await (await server.call("GET", "/readyz")).json()).toEqual({ ready: true });
  await server.createBoard();
  const figures = await (await server.call("GET", "/metrics")).text();
  for (const name of ["connections", "rooms", "oldest_unsaved_seconds", "commit_seconds_bucket", "ready 1"]) {
    expect(figures).toContain(`throughline_${name}`);
  }
});
