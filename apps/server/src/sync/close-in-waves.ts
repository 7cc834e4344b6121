import { CloseReasons } from "@throughline/protocol";
import type { WebSocket } from "ws";

const perSocketMs = 20;
const mostMs = 5000;
const graceMs = 2000;

/**
 * Send everyone away because of a restart, spread over up to five seconds, since clients come back
 * after a fixed delay and would otherwise all come at once. Resolves when every socket is gone.
 */
export async function closeInWaves(sockets: ReadonlySet<WebSocket>): Promise<void> {
  const all = [...sockets];
  const spread = Math.min(mostMs, (all.length - 1) * perSocketMs);
  const { code, name } = CloseReasons.restarting;
  await Promise.all(
    all.map(async (socket, index) => {
      if (index > 0) await pause((spread * index) / all.length);
      if (socket.readyState === socket.CLOSED) return;
      const gone = new Promise<void>((resolve) => socket.once("close", () => resolve()));
      if (socket.isPaused) socket.resume();
      socket.close(code, name);
      const timer = setTimeout(() => socket.terminate(), graceMs);
      await gone;
      clearTimeout(timer);
    }),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
