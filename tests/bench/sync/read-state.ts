import type { BoardAccess } from "./board-access.ts";
import { openLightSocket } from "./light-socket.ts";
import type { Wire } from "./wire.ts";

const EMPTY_STATE = new Uint8Array([0]);

/** Everything a server gives to someone new, as one update, after telling it `first` if given. */
export async function readState(
  { address }: BoardAccess,
  offer: readonly string[],
  wire: Wire,
  first: Uint8Array | null = null,
): Promise<Uint8Array> {
  const { promise, resolve } = Promise.withResolvers<Uint8Array>();
  const socket = await openLightSocket(address, offer, (buffer, start, end) => {
    const heard = wire.read(buffer.subarray(start, end));
    if (heard.kind === "state") resolve(heard.update.slice());
  });
  const greeting = wire.greeting();
  if (greeting !== null) socket.send(greeting);
  if (first !== null) socket.send(wire.update(first));
  socket.send(wire.askState(EMPTY_STATE));
  const state = await promise;
  socket.drop();
  return state;
}
