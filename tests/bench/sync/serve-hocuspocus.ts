// Hocuspocus as its documentation runs it, storing documents as files under DATA_DIR with its own delays
// (2 s after the last change, 10 s at most). `PORT=1234 DATA_DIR=… node tests/bench/sync/serve-hocuspocus.ts`.
import { existsSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Server } from "@hocuspocus/server";
import { applyUpdate, encodeStateAsUpdate } from "yjs";

const folder = process.env.DATA_DIR ?? ".";
const fileOf = (name: string) => join(folder, `${name}.bin`);

const server = new Server({
  port: Number(process.env.PORT),
  address: "127.0.0.1",
  quiet: true,
  onLoadDocument({ document, documentName }) {
    const file = fileOf(documentName);
    if (existsSync(file)) applyUpdate(document, readFileSync(file));
    return Promise.resolve();
  },
  async onStoreDocument({ document, documentName }) {
    const file = fileOf(documentName);
    await writeFile(`${file}.new`, encodeStateAsUpdate(document), { flush: true });
    await rename(`${file}.new`, file);
  },
});
await server.listen();
