import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { strictHeaders } from "./security-headers.ts";

/** Answer a request that is not served with a bare status, and end its socket. */
export function refuseSocket(socket: Duplex, status: number): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const headers = { ...strictHeaders, Connection: "close", "Content-Length": "0" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Refused"}\r\n${lines.join("")}\r\n`);
}
