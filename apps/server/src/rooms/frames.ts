import { MessageKind, type SyncKind } from "@throughline/protocol";
import * as encoding from "lib0/encoding";

/** An awareness frame about nobody: keeps a stock client's 30 second watchdog quiet. */
export const heartbeatFrame = new Uint8Array([MessageKind.awareness, 1, 0]);

/** One sync frame: a state vector for step 1, an update (encoding 1) for step 2 and update. */
export function syncFrame(kind: SyncKind, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MessageKind.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/** The frame that tells a client its change was not taken, with a sentence for people. */
export function permissionDeniedFrame(sentence: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MessageKind.auth);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, sentence);
  return encoding.toUint8Array(encoder);
}

/** One person's presence inside an awareness frame; `json` is `"null"` for someone who left. */
export function presenceEntry(clientId: number, clock: number, json: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, json);
  return encoding.toUint8Array(encoder);
}

/** An awareness frame made of entries encoded before. */
export function awarenessFrame(entries: readonly Uint8Array[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const entry of entries) encoding.writeUint8Array(body, entry);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MessageKind.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}
