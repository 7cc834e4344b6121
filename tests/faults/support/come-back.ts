import { offerProtocols, type Role } from "@throughline/protocol";
import { type Board, ticketFor } from "./board-access.ts";
import type { StockClient } from "./stock-client.ts";

/** A client that comes back, as the product's page does. */
export interface Returning {
  /** The codes its connections were closed with so far; 1006 when one was cut without a word. */
  readonly codes: readonly number[];
  /** Come back no more. */
  stop(): void;
}

/** Gives a stock client a fresh ticket and a new connection whenever the last one ended, until stopped. */
export function comeBack(client: StockClient, board: Board, role: Role = "editor"): Returning {
  const codes: number[] = [];
  const { provider } = client;
  let isStopped = false;
  let isOnItsWay = false;

  async function rejoin(): Promise<void> {
    if (isOnItsWay) return;
    isOnItsWay = true;
    while (!isStopped) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      const ticket = await ticketFor(board, role).catch(() => null);
      if (ticket === null || isStopped) continue;
      provider.protocols = offerProtocols(ticket);
      break;
    }
    isOnItsWay = false;
    if (!isStopped) provider.connect();
  }

  provider.on("connection-close", (event) => {
    if (isStopped) return;
    codes.push(event?.code ?? 1000);
    // A ticket opens one connection: the provider's own attempts would be refused for good.
    provider.shouldConnect = false;
    void rejoin();
  });
  return {
    codes,
    stop() {
      isStopped = true;
    },
  };
}
