import { createConnection, createServer, type Socket } from "node:net";

/** A line between a client and a server that can go bad without either side being told. */
export interface Proxy {
  /** Where clients go instead of to the server. */
  readonly url: string;
  /** From now on swallow everything on the lines that are open, in both directions, and tell no one. */
  swallow(): void;
  dispose(): void;
}

/** Opens a line to the server at this port of this computer. */
export async function openProxy(port: number): Promise<Proxy> {
  const open = new Set<{ near: Socket; far: Socket }>();
  const all = new Set<Socket>();
  const server = createServer((near) => {
    const far = createConnection(port, "127.0.0.1");
    const line = { near, far };
    open.add(line);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      all.add(from);
      from.on("data", (bytes) => {
        if (open.has(line)) to.write(bytes);
      });
      from.on("error", () => {});
      from.on("close", () => {
        if (open.has(line)) to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The line has no address.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    swallow: () => open.clear(),
    dispose() {
      for (const socket of all) socket.destroy();
      server.close();
    },
  };
}
