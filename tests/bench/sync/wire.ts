import { MessageKind, SyncKind } from "@throughline/protocol";
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";

/** What a message from a server is, as far as a load cares. */
export type Heard =
  | { readonly kind: "state"; readonly update: Uint8Array }
  | { readonly kind: "acknowledged"; readonly number: number | null }
  | { readonly kind: "other" };

/** How one kind of server wants its messages. */
export interface Wire {
  /** What must be said before anything else, if anything. */
  greeting(): Uint8Array | null;
  /** Asks for everything that this state vector lacks. */
  askState(stateVector: Uint8Array): Uint8Array;
  update(update: Uint8Array): Uint8Array;
  presence(body: Uint8Array): Uint8Array;
  /** Asks that everything before it be acknowledged as `number`; `null` where each update is acknowledged unasked, or never. */
  askAcknowledgement(number: number): Uint8Array | null;
  read(message: Uint8Array): Heard;
  /** Where in a message its kind stands: what is not {@link MessageKind.sync} there holds no edits. */
  readonly kindAt: number;
}

/** The kinds of wire a load can speak. */
export type WireName = "throughline" | "y-websocket" | "hocuspocus";

/** Hocuspocus's own kinds of messages, beside those of y-websocket. */
const HOCUSPOCUS = { auth: 2, token: 0, syncStatus: 8 } as const;

/** The wire of this name for one document. */
export function createWire(name: WireName, document: string): Wire {
  const address = (encoder: Encoder) => {
    if (name === "hocuspocus") writeVarString(encoder, document);
  };
  const message = (write: (encoder: Encoder) => void) => {
    const encoder = createEncoder();
    address(encoder);
    write(encoder);
    return toUint8Array(encoder);
  };
  const sync = (step: number, payload: Uint8Array) =>
    message((encoder) => {
      writeVarUint(encoder, MessageKind.sync);
      writeVarUint(encoder, step);
      writeVarUint8Array(encoder, payload);
    });
  return {
    kindAt: name === "hocuspocus" ? document.length + 1 : 0,
    greeting: () =>
      name === "hocuspocus"
        ? message((encoder) => {
            writeVarUint(encoder, HOCUSPOCUS.auth);
            writeVarUint(encoder, HOCUSPOCUS.token);
            writeVarString(encoder, "");
          })
        : null,
    askState: (stateVector) => sync(SyncKind.step1, stateVector),
    update: (update) => sync(SyncKind.update, update),
    presence: (body) =>
      message((encoder) => {
        writeVarUint(encoder, MessageKind.awareness);
        writeVarUint8Array(encoder, body);
      }),
    askAcknowledgement: (number) =>
      name === "throughline"
        ? message((encoder) => {
            const body = createEncoder();
            writeVarUint(body, number);
            writeVarUint(encoder, MessageKind.fence);
            writeVarUint8Array(encoder, toUint8Array(body));
          })
        : null,
    read(bytes) {
      const decoder = createDecoder(bytes);
      if (name === "hocuspocus") readVarString(decoder);
      const kind = readVarUint(decoder);
      if (kind === MessageKind.sync && readVarUint(decoder) === SyncKind.step2)
        return { kind: "state", update: readVarUint8Array(decoder) };
      if (name === "throughline" && kind === MessageKind.fence)
        return { kind: "acknowledged", number: readVarUint(createDecoder(readVarUint8Array(decoder))) };
      if (name === "hocuspocus" && kind === HOCUSPOCUS.syncStatus && readVarUint(decoder) === 1)
        return { kind: "acknowledged", number: null };
      return { kind: "other" };
    },
  };
}
