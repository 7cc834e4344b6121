import { MessageKind, SyncKind } from "@throughline/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readSyncMessage, writeSyncStep1 } from "y-protocols/sync";
import * as Y from "yjs";

/** A socket whose other end is played by the test. */
export class TestSocket extends EventTarget {
  static readonly all: TestSocket[] = [];
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = "";
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  readonly sent: Uint8Array[] = [];
  readonly url: string;
  readonly protocols: readonly string[];

  constructor(url: string, protocols: readonly string[]) {
    super();
    this.url = url;
    this.protocols = protocols;
    TestSocket.all.push(this);
  }

  send(frame: Uint8Array) {
    this.sent.push(frame);
  }

  close() {
    this.readyState = 3;
  }

  open() {
    this.readyState = 1;
    this.onopen?.();
  }

  drop(code: number) {
    this.readyState = 3;
    this.onclose?.({ code, reason: "" });
  }

  say(frame: Uint8Array) {
    this.onmessage?.({ data: new Uint8Array(frame).buffer });
  }

  kinds(): string[] {
    return this.sent.map((frame) => {
      const decoder = decoding.createDecoder(frame);
      const kind = decoding.readVarUint(decoder);
      return kind === MessageKind.sync ? `sync ${decoding.readVarUint(decoder)}` : String(kind);
    });
  }
}

const serverDoc = new Y.Doc();

/** The step 1 of a server whose board is empty. */
export function serverStep1(): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MessageKind.sync);
  writeSyncStep1(encoder, serverDoc);
  return encoding.toUint8Array(encoder);
}

/** The server's answer to the step 1 that the page sent. */
export function serverStep2(socket: TestSocket): Uint8Array {
  const step1 = socket.sent.find((_, at) => socket.kinds()[at] === `sync ${SyncKind.step1}`);
  const decoder = decoding.createDecoder(step1 ?? new Uint8Array());
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, decoding.readVarUint(decoder));
  readSyncMessage(decoder, encoder, serverDoc, "test");
  return encoding.toUint8Array(encoder);
}

/** The socket number `at` to the plan of this test. */
export function socketAt(at: number): TestSocket {
  return socketOf(
    TestSocket.all.filter(({ url }) => !isTalk(url)),
    at,
  );
}

/** Play a server that takes the page in and answers, on the socket number `at` to the plan. */
export function playServer(at = 0): TestSocket {
  return admit(socketAt(at));
}

/** The same on the socket number `at` to the talk. */
export function playTalkServer(at = 0): TestSocket {
  return admit(
    socketOf(
      TestSocket.all.filter(({ url }) => isTalk(url)),
      at,
    ),
  );
}

function isTalk(url: string): boolean {
  return url.endsWith(".talk");
}

function socketOf(sockets: readonly TestSocket[], at: number): TestSocket {
  const socket = sockets[at];
  if (!socket) throw new Error(`There is no socket number ${at}.`);
  return socket;
}

function admit(socket: TestSocket): TestSocket {
  socket.open();
  socket.say(serverStep1());
  socket.say(serverStep2(socket));
  return socket;
}
