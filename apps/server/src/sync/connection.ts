import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";
import { type CloseName, CloseReasons, canWriteRoom, parseRoom } from "@throughline/protocol";
import type { WebSocket } from "ws";
import { personId } from "../auth/secrets.ts";
import type { Admission } from "../auth/tickets.ts";
import type { Limits } from "../limits.ts";
import type { Metrics } from "../metrics.ts";
import type { Member } from "../rooms/member.ts";
import { createTokenBucket } from "../rooms/token-bucket.ts";
import { frameCost, timeCost } from "./frame-cost.ts";
import { createFrameWriter } from "./frame-writer.ts";

/** A socket that speaks for one admitted person. */
export interface Connection {
  readonly member: Member;
  /** Whether this side has decided to end it: nothing it sent counts any more. */
  isEnded(): boolean;
  /** Make it pay for the milliseconds that handling its last frame took. */
  chargeTime(milliseconds: number): void;
  /** Read nothing from it until {@link letGo}. */
  hold(): void;
  letGo(): void;
  /** Hand every frame received to this function from now on, those already waiting first. */
  attach(receive: (frame: Uint8Array) => void): void;
}

const presenceBacklogBytes = 256 * 1024;
const maxWaitingFrames = 1000;
const closeGraceMs = 2000;
/** What a ping or a pong costs, where an ordinary change costs 1; a ping is answered. */
const controlCost = 0.5;
/** Heartbeats without a word after which a socket counts as dead, and those with much on its way to it. */
const silentBeats = 1;
const silentBeatsLoaded = 2;

/** Wrap a socket that was just opened over this stream. `onClose` is called once, however it ends. */
export function createConnection(
  socket: WebSocket,
  stream: Writable,
  admission: Admission,
  limits: Limits,
  metrics: Metrics,
  onClose: () => void,
): Connection {
  const { room, role, principal, name } = admission;
  const address = parseRoom(room);
  const writer = createFrameWriter(stream);
  const { traffic } = metrics;
  const budget = createTokenBucket(limits.updatesPerSecond, limits.updateBurst);
  let receive: ((frame: Uint8Array) => void) | null = null;
  let waiting: Uint8Array[] = [];
  let isClosing = false;
  let isGone = false;
  let isHeld = false;
  let silence = 0;
  let largestFrame = 0;
  let resumeTimer: NodeJS.Timeout | null = null;

  function close(reason: CloseName): void {
    if (isClosing) return;
    isClosing = true;
    if (isGone) return;
    const { code, name: text } = CloseReasons[reason];
    metrics.closes.inc({ reason: text });
    if (resumeTimer !== null) clearTimeout(resumeTimer);
    // A paused socket would never see the other side's goodbye.
    if (socket.isPaused) socket.resume();
    writer.flush();
    socket.close(code, text);
    setTimeout(() => socket.terminate(), closeGraceMs).unref();
  }

  function send(...parts: readonly Uint8Array[]): void {
    if (isClosing || socket.readyState !== socket.OPEN) return;
    // One frame is never too much: a whole board may take a slow reader a while.
    if (writer.waiting > limits.backlogBytes + largestFrame) {
      isClosing = true;
      metrics.closes.inc({ reason: "slow-reader" });
      socket.terminate();
      return;
    }
    let size = 0;
    for (const { byteLength } of parts) size += byteLength;
    largestFrame = Math.max(largestFrame, size);
    traffic.framesOut += 1;
    traffic.bytesOut += size;
    writer.write(...parts);
  }

  /** Slow down whoever takes more than their share; cut off whoever does not slow down. */
  function charge(tokens: number): void {
    if (isClosing || isGone) return;
    const left = budget.take(tokens);
    if (left < -5 * limits.updateBurst) close("rateLimited");
    else if (left < 0 && resumeTimer === null) {
      socket.pause();
      metrics.pauses.inc();
      resumeLater();
    }
  }

  /** Frames that had arrived before the pause still come in and add to the debt, so it is looked at again. */
  function resumeLater(): void {
    resumeTimer = setTimeout(() => {
      resumeTimer = null;
      if (isClosing) return;
      if (budget.owes() > 0) resumeLater();
      else if (!isHeld) socket.resume();
    }, budget.owes());
  }

  socket.on("message", (data: Buffer, isBinary: boolean) => {
    if (isClosing) return;
    silence = 0;
    const kind = kindOf(data, isBinary);
    traffic.framesIn[kind] = (traffic.framesIn[kind] ?? 0) + 1;
    traffic.bytesIn += data.byteLength;
    if (!isBinary || data.byteLength === 0) {
      close("invalidUpdate");
      return;
    }
    charge(frameCost(data));
    if (isClosing) return;
    if (receive !== null) receive(data);
    else if (waiting.length < maxWaitingFrames) waiting.push(data);
    else close("overloaded");
  });
  socket.on("pong", () => {
    silence = 0;
    charge(controlCost);
  });
  socket.on("ping", () => charge(controlCost));
  // What breaks the rules of websockets is answered by the socket itself.
  socket.on("error", () => metrics.closes.inc({ reason: "protocol-error" }));
  socket.once("close", () => {
    // Its last words still count when it was the other side that ended it.
    isGone = true;
    if (resumeTimer !== null) clearTimeout(resumeTimer);
    onClose();
  });

  return {
    member: {
      id: randomUUID(),
      principal,
      isPersonal: admission.isPersonal,
      user: { id: personId(principal, address?.board ?? room), name, role },
      canWrite: address !== null && canWriteRoom(role, address.kind),
      link: admission.link,
      expires: admission.linkExpires,
      send,
      sendPresence(...parts) {
        if (writer.waiting <= presenceBacklogBytes) send(...parts);
      },
      close,
      probe() {
        if (isClosing || isGone) return;
        // Its answer to a ping stands in line behind what is on its way.
        const most = writer.waiting > 0 ? silentBeatsLoaded : silentBeats;
        if (silence >= most && !socket.isPaused) {
          socket.terminate();
          return;
        }
        silence = socket.isPaused ? 0 : silence + 1;
        socket.ping();
      },
    },
    isEnded: () => isClosing,
    chargeTime(milliseconds) {
      const cost = timeCost(milliseconds);
      if (cost > 0) charge(cost);
    },
    hold() {
      isHeld = true;
      socket.pause();
    },
    letGo() {
      if (!isHeld) return;
      isHeld = false;
      if (resumeTimer === null && !isClosing && !isGone) socket.resume();
    },
    attach(next) {
      receive = next;
      const frames = waiting;
      waiting = [];
      for (const frame of frames) if (!isClosing) next(frame);
    },
  };
}

const kinds: Readonly<Record<number, string>> = {
  0: "sync",
  1: "awareness",
  2: "auth",
  3: "query",
  100: "fence",
};

function kindOf(data: Buffer, isBinary: boolean): string {
  if (!isBinary || data.byteLength === 0) return "invalid";
  return kinds[data[0] ?? -1] ?? "other";
}
