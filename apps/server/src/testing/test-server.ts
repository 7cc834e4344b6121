import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "@throughline/protocol";
import { onTestFinished } from "vitest";
import { defaultConfig, type ServerConfig } from "../config.ts";
import type { Limits } from "../limits.ts";
import { type RunningServer, type ServerParts, startServer } from "../server.ts";

/** A board made for a test, with the secret of each of its links. */
export interface TestBoard {
  readonly id: string;
  readonly secrets: Readonly<Record<Role, string>>;
}

/** A real server on a free port and a data folder of its own, gone when the test ends. */
export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** Call the interface with JSON; `cookie` is what a browser would send. */
  call(method: string, path: string, body?: unknown, cookie?: string): Promise<Response>;
  createBoard(body?: object): Promise<TestBoard>;
  ticket(board: TestBoard, role: Role, room?: string, name?: string): Promise<string>;
  /** Join as a browser would; the result is its cookie. */
  join(board: TestBoard, role: Role, name: string, cookie?: string): Promise<string>;
  /** Stop, and start again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** What may differ from an ordinary server. */
export interface TestServerOptions {
  readonly limits?: Partial<Limits>;
  readonly config?: Partial<ServerConfig>;
  readonly parts?: ServerParts;
}

/** Start a server for the test that is running. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "throughline-server-"));
  const base = defaultConfig();
  const config: ServerConfig = {
    ...base,
    port: 0,
    dataDir,
    logLevel: "silent",
    ...options.config,
    limits: { ...base.limits, ...options.limits },
  };
  let server: RunningServer = await startServer(config, options.parts);
  onTestFinished(async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function call(method: string, path: string, body?: unknown, cookie?: string): Promise<Response> {
    const headers: Record<string, string> = {};
    if (body !== undefined) headers["content-type"] = "application/json";
    if (cookie !== undefined) headers.cookie = cookie;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return fetch(server.url + path, { method, headers, ...(body === undefined ? {} : { body: text }) });
  }

  return {
    get url() {
      return server.url;
    },
    dataDir,
    call,
    async createBoard(body = { title: "Test" }) {
      const response = await call("POST", "/api/boards", body);
      if (response.status !== 201) throw new Error(`creating a board answered ${response.status}`);
      return boardOf(await response.json());
    },
    async ticket(board, role, room, name) {
      const response = await call("POST", `/api/boards/${board.id}/ticket`, {
        secret: board.secrets[role],
        room: room ?? board.id,
        name: name ?? role,
      });
      return ((await response.json()) as { ticket: string }).ticket;
    },
    async join(board, role, name, cookie) {
      const body = { secret: board.secrets[role], name };
      const response = await call("POST", `/api/boards/${board.id}/join`, body, cookie);
      const [set = ""] = response.headers.getSetCookie();
      return set.split(";", 1)[0] ?? "";
    },
    async restart() {
      await server.close();
      server = await startServer(config, options.parts);
    },
    stop: () => server.close(),
  };
}

/** Read the answer to making a board. */
export function boardOf(answer: unknown): TestBoard {
  const { id, links } = answer as { id: string; links: Record<Role, string> };
  const secrets = Object.fromEntries(
    Object.entries(links).map(([role, path]) => [role, path.split("#k=")[1] ?? ""]),
  );
  return { id, secrets: secrets as Record<Role, string> };
}
