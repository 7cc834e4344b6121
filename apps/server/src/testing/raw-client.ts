import { offerProtocols } from "@throughline/protocol";
import { onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";
import { PATIENCE } from "./patience.ts";

/** A socket without manners: sends any bytes, keeps every frame. */
export interface RawClient {
  readonly frames: Uint8Array[];
  readonly socket: WebSocket;
  send(frame: Uint8Array): void;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  /** Wait for a frame of this kind (the first byte), and with this second byte if given. */
  waitFor(kind: number, step?: number): Promise<Uint8Array>;
}

/** Open a socket to a room with a ticket; resolves once it is open. */
export async function connectRaw(
  url: string,
  room: string,
  ticket: string,
  headers: Record<string, string> = {},
): Promise<RawClient> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/sync/${room}`, offerProtocols(ticket), {
    headers,
  });
  onTestFinished(() => socket.terminate());
  const frames: Uint8Array[] = [];
  socket.on("message", (data: Buffer) => frames.push(new Uint8Array(data)));
  socket.on("error", () => {});
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  return {
    frames,
    socket,
    closed,
    send: (frame) => socket.send(frame),
    waitFor: (kind, step) =>
      vi.waitFor(() => {
        const found = frames.find((frame) => frame[0] === kind && (step === undefined || frame[1] === step));
        if (found === undefined) throw new Error(`no frame ${kind} ${step ?? ""}`);
        return found;
      }, PATIENCE),
  };
}
