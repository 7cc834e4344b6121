import { MessageKind, SyncKind } from "@throughline/protocol";
import { writeBytes } from "./write-bytes.ts";

const sync = (step: number, payload: Uint8Array) =>
  writeBytes(MessageKind.sync, step, payload.byteLength, payload);

/** Well-formed frames around payloads that need not be. */
export const frames = {
  step1: (stateVector: Uint8Array) => sync(SyncKind.step1, stateVector),
  step2: (update: Uint8Array) => sync(SyncKind.step2, update),
  update: (update: Uint8Array) => sync(SyncKind.update, update),
  /** One awareness frame of entries, each a client id, a clock and a text. */
  presence(...entries: readonly (readonly [clientId: number, clock: number, text: string])[]): Uint8Array {
    const body = writeBytes(entries.length, ...entries.flat());
    return writeBytes(MessageKind.awareness, body.byteLength, body);
  },
  query: new Uint8Array([MessageKind.queryAwareness]),
};
