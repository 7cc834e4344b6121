import type { Writable } from "node:stream";

/** Writes websocket messages to one socket. */
export interface FrameWriter {
  /**
   * Send one message, in any number of parts; what is sent within one turn goes out together. The caller must not
   * change the parts afterwards.
   */
  write(...parts: readonly Uint8Array[]): void;
  /** Send what waits for the end of the turn now: before a goodbye, behind which nothing may come. */
  flush(): void;
  /** Bytes that have not left this process yet. */
  readonly waiting: number;
}

const binary = 0x82;
/** Larger messages are not copied behind their header. */
const mostCopied = 64 * 1024;

/** Those that wait for the end of this turn. */
let due: (() => void)[] = [];
let lastMessage: Uint8Array | undefined;
let lastFrame: readonly Uint8Array[] = [];

/**
 * A writer of whole, unmasked, uncompressed binary messages onto the stream below a websocket. It does what the
 * websocket's own `send` would, but a message to many is put behind its header once for all of them, and what one
 * socket is sent in one turn is handed to the system once: with a hundred people that is most of a server's work.
 * The caller ensures that the websocket compresses nothing and is given no other messages to send.
 */
export function createFrameWriter(stream: Writable): FrameWriter {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;

  function flush(): void {
    if (pending.length === 0) return;
    const parts = pending;
    pending = [];
    pendingBytes = 0;
    if (!stream.writable) return;
    const [first] = parts;
    if (parts.length === 1 && first !== undefined) {
      stream.write(first);
      return;
    }
    stream.cork();
    for (const part of parts) stream.write(part);
    stream.uncork();
  }

  return {
    write(...parts) {
      if (pending.length === 0 && due.push(flush) === 1) process.nextTick(flushDue);
      for (const part of parts.length === 1 ? encodeOnce(parts) : encodeFrame(parts)) {
        pending.push(part);
        pendingBytes += part.byteLength;
      }
    },
    flush,
    get waiting() {
      return stream.writableLength + pendingBytes;
    },
  };
}

function flushDue(): void {
  const flushes = due;
  due = [];
  for (const flush of flushes) flush();
}

/** The frame of a message in one part, which many sockets are sent one after the other. */
function encodeOnce(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const [message] = parts;
  // A large one would be kept in memory until the next.
  if (message === undefined || message.byteLength > mostCopied) return encodeFrame(parts);
  if (message !== lastMessage) {
    lastMessage = message;
    lastFrame = encodeFrame(parts);
  }
  return lastFrame;
}

/** A message behind its header, in as few parts as that takes without copying much. */
function encodeFrame(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const size = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const headerSize = size < 126 ? 2 : size < 65_536 ? 4 : 10;
  const [first] = parts;
  const firstSize = first === undefined || first.byteLength > mostCopied ? 0 : first.byteLength;
  const frame = Buffer.allocUnsafe(headerSize + firstSize);
  frame[0] = binary;
  if (size < 126) frame[1] = size;
  else if (size < 65_536) {
    frame[1] = 126;
    frame.writeUInt16BE(size, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(size), 2);
  }
  if (first === undefined || firstSize === 0) return [frame, ...parts];
  frame.set(first, headerSize);
  return [frame, ...parts.slice(1)];
}
