import type { Server } from "node:http";
import { refuseSocket } from "./refuse-socket.ts";
import { strictHeaders } from "./security-headers.ts";

/** The status for what cannot even be read as a request. */
const statusByError: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** See that answers which no route gives carry the security headers too. The caller does so before listening. */
export function hardenServer(server: Server): void {
  server.prependListener("request", (_request, response) => {
    // A route's own headers replace these.
    for (const [name, value] of Object.entries(strictHeaders)) response.setHeader(name, value);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    refuseSocket(socket, statusByError[error.code ?? ""] ?? 400);
  });
}
