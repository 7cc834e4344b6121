import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Context, Hono } from "hono";
import { getMimeType } from "hono/utils/mime";
import type { HttpEnv } from "./caller.ts";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

interface Asset {
  readonly modified: number;
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
  readonly brotli: Buffer | null;
  readonly gzip: Buffer | null;
}

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Throughline</title>
<h1>The server is running, but its pages are not built yet.</h1>
<p>Boards and their data are safe. Stop it and start it with <code>npm start</code>, or run <code>pnpm build</code> and reload.</p></html>`;

/** Serve the built client: files with a hash in their name for ever, the page itself always fresh. */
export function staticClient(clientDir: string): Hono<HttpEnv> {
  const folder = resolve(clientDir);
  const assets = new Map<string, Asset>();

  async function find(path: string): Promise<Asset | null> {
    const file = join(folder, path);
    if (!file.startsWith(folder + sep) || path.includes("\0")) return null;
    const info = await stat(file).catch(() => null);
    if (info === null || !info.isFile()) return null;
    const known = assets.get(file);
    if (known !== undefined && known.modified === info.mtimeMs) return known;
    const asset = await prepare(file, info.mtimeMs);
    assets.set(file, asset);
    return asset;
  }

  async function page(c: Context, status: 200 | 404 = 200): Promise<Response> {
    const asset = await find("index.html");
    if (asset === null) return c.html(notBuilt, 503);
    return answer(c, asset, "no-cache", status);
  }

  const app = new Hono<HttpEnv>();
  app.get("/", (c) => page(c));
  app.get("/b/:id", (c) => page(c));
  app.get("*", async (c, next) => {
    if (c.req.path.startsWith("/api/") || c.req.path.startsWith("/sync/")) return next();
    const asset = await find(safeDecode(c.req.path));
    // A person who mistyped an address gets the client, which says so in words; programs get a problem.
    if (asset === null) return c.req.header("accept")?.includes("text/html") ? page(c, 404) : next();
    const isHashed = c.req.path.startsWith("/assets/");
    return answer(c, asset, isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  });
  return app;
}

async function prepare(file: string, modified: number): Promise<Asset> {
  const bytes = await readFile(file);
  const type = getMimeType(file) ?? "application/octet-stream";
  const isText = /^text\/|json|javascript|xml|svg|wasm/.test(type) && bytes.byteLength > 1024;
  return {
    modified,
    type: type.startsWith("text/") && !type.includes("charset") ? `${type}; charset=utf-8` : type,
    etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    bytes,
    brotli: isText ? await compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : null,
    gzip: isText ? await compressGzip(bytes) : null,
  };
}

function answer(c: Context, asset: Asset, cacheControl: string, status: 200 | 404 = 200): Response {
  const headers: Record<string, string> = {
    "content-type": asset.type,
    "cache-control": cacheControl,
    etag: asset.etag,
    vary: "Accept-Encoding",
  };
  if (status === 200 && c.req.header("if-none-match")?.includes(asset.etag) === true)
    return c.body(null, 304, headers);
  const accepted = c.req.header("accept-encoding") ?? "";
  const packed = /\bbr\b/.test(accepted)
    ? { encoding: "br", bytes: asset.brotli }
    : { encoding: "gzip", bytes: /\bgzip\b/.test(accepted) ? asset.gzip : null };
  if (packed.bytes !== null) headers["content-encoding"] = packed.encoding;
  return c.body(new Uint8Array(packed.bytes ?? asset.bytes), status, headers);
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
