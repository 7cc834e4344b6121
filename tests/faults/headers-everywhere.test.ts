import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createBoard } from "./support/board-access.ts";
import { openBrowser } from "./support/open-browser.ts";
import { sendRaw } from "./support/raw-request.ts";
import { launchServer } from "./support/server-process.ts";

const upgrade =
  "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";

function buildClient(): string {
  const folder = mkdtempSync(join(tmpdir(), "throughline-client-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>It</title>");
  writeFileSync(join(folder, "assets", "app-1a2b3c4d.js"), "1");
  return folder;
}

test("[S57] every answer carries the security headers: pages, files, errors, refused sockets, what is no request", async () => {
  const server = await launchServer({
    env: { CLIENT_DIR: buildClient(), CONNECTS_PER_MINUTE: "2", PUBLIC_URL: "https://plan.example.org" },
  });
  onTestFinished(server.dispose);
  const board = "x".repeat(16);
  const host = `Host: 127.0.0.1:${server.port}\r\n`;
  const ask = (line: string, headers = host) => sendRaw(server.port, `${line} HTTP/1.1\r\n${headers}\r\n`);
  const cases = [
    [200, await ask("GET /")],
    [200, await ask("HEAD /")],
    [200, await ask("GET /assets/app-1a2b3c4d.js")],
    [404, await ask("GET /assets/none.js")],
    [404, await ask("GET /no-such-page", `${host}Accept: text/html\r\n`)],
    [404, await ask("POST /")],
    [404, await ask("OPTIONS /api/boards", `${host}Access-Control-Request-Method: POST\r\n`)],
    [404, await ask("TRACE /")],
    [404, await ask(`GET /api/boards/${board}`)],
    [403, await ask("POST /api/boards", `${host}Origin: https://evil.example\r\nContent-Length: 0\r\n`)],
    [
      413,
      await ask("POST /api/boards", `${host}Content-Type: application/json\r\nContent-Length: 99999999\r\n`),
    ],
    [200, await ask("GET /healthz")],
    [200, await ask("GET /readyz")],
    [200, await ask("GET /metrics")],
    [400, await ask("GET /", "")],
    [400, await ask("GET /", "Host: a b\r\n")],
    [400, await ask("GET /", "no header\r\n")],
    [431, await ask("GET /", `${host}Cookie: ${"x".repeat(20_000)}\r\n`)],
    [404, await ask("GET /sync/x", host + upgrade)],
    [404, await ask("GET /elsewhere", host + upgrade)],
    [403, await ask(`GET /sync/${board}`, `${host}${upgrade}Origin: https://evil.example\r\n`)],
    [400, await ask(`GET /sync/${board}`, `${host}Connection: Upgrade\r\nUpgrade: websocket\r\n`)],
    [101, await ask(`GET /sync/${board}`, host + upgrade)],
    [429, await ask(`GET /sync/${board}`, host + upgrade)],
  ] as const;
  for (const [at, [status, answer]] of cases.entries()) {
    const { headers } = answer;
    expect({ at, status: answer.status }).toEqual({ at, status });
    if (status === 101) continue;
    const policy = headers["content-security-policy"] ?? "";
    expect({ at, policy }).toEqual({ at, policy: expect.stringMatching(/default-src '(self|none)'/) });
    expect({ at, policy }).not.toEqual({
      at,
      policy: expect.stringMatching(/script-src[^;]*'unsafe-inline'/),
    });
    expect({ at, ...headers }).toMatchObject({
      at,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  }
  expect(cases[1]?.[1].body).toBe("");
  for (const { headers } of [cases[0][1], cases[2][1], cases[8][1]])
    expect(headers["strict-transport-security"]).toContain("max-age=");
});

test("[S57] the cookie of a server that people reach by https is Secure, HttpOnly, SameSite and of this host alone", async () => {
  const server = await launchServer({ env: { PUBLIC_URL: "https://plan.example.org" } });
  onTestFinished(server.dispose);
  const board = await createBoard(server.url);
  const browser = openBrowser(server.url);
  const answer = await browser.call("POST", `/api/boards/${board.id}/join`, {
    secret: board.secrets.editor,
    name: "A",
  });
  const [cookie = ""] = answer.headers.getSetCookie();
  for (const part of [/^__Host-/, /; Secure/, /; HttpOnly/, /; SameSite=(Lax|Strict)/, /; Path=\/(;|$)/])
    expect(cookie).toMatch(part);
  expect(cookie).not.toMatch(/Domain=/i);
});
