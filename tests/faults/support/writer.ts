import { WebSocket } from "ws";
import type { Board } from "./board-access.ts";
import { connectStock, type StockClient } from "./stock-client.ts";
import type { Witness } from "./witness.ts";

/** A stock client that keeps changing a board and tells a witness what it was promised. */
export interface Writer {
  readonly client: StockClient;
  /** Write no more, but stay. */
  pause(): void;
  /** Leave. */
  stop(): void;
}

/** How it writes. */
export interface WriterOptions {
  /** Milliseconds between changes. */
  readonly everyMs?: number;
  /** How many characters each value has. */
  readonly length?: number;
  /** Write while there is no connection too. */
  readonly evenOffline?: boolean;
}

/**
 * Start a writer whose keys begin with its name. Of six changes three are new keys, two change an older one and
 * one deletes one; after every third it asks for an echo.
 */
export async function startWriter(
  board: Board,
  name: string,
  witness: Witness,
  { everyMs = 2, length = 8, evenOffline = false }: WriterOptions = {},
): Promise<Writer> {
  const client = await connectStock(board);
  const { provider, items } = client;
  const asked = new Map<number, number>();
  let count = 0;
  client.onEcho((fence) => {
    const place = asked.get(fence);
    if (place !== undefined) witness.acknowledge(name, place);
  });
  // A fence speaks for its own connection only.
  provider.on("status", () => asked.clear());

  function change(): number {
    const older = `${name}/${Math.floor(count / 2)}`;
    if (count % 6 === 5) {
      items.delete(older);
      return witness.did(older, null);
    }
    const key = count % 6 > 2 ? older : `${name}/${count}`;
    const value = `${count}`.padEnd(length, ".");
    items.set(key, value);
    return witness.did(key, value);
  }

  const timer = setInterval(() => {
    const isOpen = provider.synced && provider.ws?.readyState === WebSocket.OPEN;
    if (!isOpen && !evenOffline) return;
    count += 1;
    const place = change();
    if (count % 3 !== 0 || !isOpen) return;
    asked.set(count, place);
    client.ask(count);
  }, everyMs);
  return {
    client,
    pause: () => clearInterval(timer),
    stop() {
      clearInterval(timer);
      client.leave();
    },
  };
}
