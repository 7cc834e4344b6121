import { offerProtocols } from "@throughline/protocol";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { frames } from "./frames.ts";

/**
 * A program of its own, so that its work does not show in what a test measures: `make-noise.ts ADDRESS RATE
 * TICKET…` opens a socket with each ticket, sends RATE changes and as many movements a second on each, says `ready`,
 * reads and forgets what comes back, and goes on until it is killed.
 */
const [address = "", rate = "100", ...tickets] = process.argv.slice(2);
const perSecond = Number(rate);
const beatMs = 20;

await Promise.all(
  tickets.map(async (ticket, at) => {
    const socket = new WebSocket(address, offerProtocols(ticket), { perMessageDeflate: false });
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    socket.on("message", () => {});
    const doc = new Y.Doc();
    let updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    const items = doc.getMap("items");
    let owed = 0;
    let count = 0;
    setInterval(() => {
      owed += (perSecond * beatMs) / 1000;
      for (; owed >= 1; owed -= 1) {
        count += 1;
        items.set(`noise-${at}-${count % 50}`, count);
        socket.send(frames.presence([doc.clientID, count, JSON.stringify({ cursor: [count, at] })]));
      }
      for (const update of updates) socket.send(frames.update(update));
      updates = [];
    }, beatMs);
  }),
);
process.stdout.write("ready\n");
