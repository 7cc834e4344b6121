import { EventEmitter } from "node:events";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import type { WebSocket } from "ws";
import { defaultLimits } from "../limits.ts";
import { createMetrics } from "../metrics.ts";
import { createConnection } from "./connection.ts";

const admission = {
  room: "boardboard1",
  role: "editor",
  link: "l1",
  linkExpires: null,
  principal: "session:a",
  isPersonal: true,
  name: "Ada",
  schema: null,
} as const;

/** A socket whose other side reads as slowly as the test wants. */
function openSlow(backlogBytes: number) {
  const socket = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    isPaused: false,
    isTerminated: false,
    ping() {},
    terminate() {
      socket.isTerminated = true;
      socket.emit("close");
    },
  });
  const stream = new Writable({ write() {} });
  const limits = { ...defaultLimits, backlogBytes };
  const { member } = createConnection(
    socket as unknown as WebSocket,
    stream,
    admission,
    limits,
    createMetrics(),
    () => {},
  );
  return { socket, member };
}

test("[S22] a large board on its way to a slow reader is no backlog; what piles up behind it is", () => {
  const { socket, member } = openSlow(1000);
  member.send(new Uint8Array(5000));
  member.send(new Uint8Array(400));
  member.send(new Uint8Array(400));
  expect(socket.isTerminated).toBe(false);
  member.send(new Uint8Array(400));
  member.send(new Uint8Array(400));
  expect(socket.isTerminated).toBe(true);
});

test("[S28] who is silent while much is on its way to them has two heartbeats to be heard, not one", () => {
  const { socket, member } = openSlow(10_000);
  member.send(new Uint8Array(5000));
  for (let beat = 0; beat < 2; beat++) member.probe();
  expect(socket.isTerminated).toBe(false);
  socket.emit("pong");
  for (let beat = 0; beat < 2; beat++) member.probe();
  expect(socket.isTerminated).toBe(false);
  member.probe();
  expect(socket.isTerminated).toBe(true);
});

test("[S28] who is silent with nothing on its way is found dead at the second heartbeat", () => {
  const { socket, member } = openSlow(10_000);
  member.probe();
  expect(socket.isTerminated).toBe(false);
  member.probe();
  expect(socket.isTerminated).toBe(true);
});
