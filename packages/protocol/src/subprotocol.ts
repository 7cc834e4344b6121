/** The one subprotocol the server ever answers with. */
export const SUBPROTOCOL = "throughline.v1";

const ticketPrefix = "ticket.";
const ticketPattern = /^[A-Za-z0-9_-]{16,128}$/;

/**
 * The subprotocols a client offers: the public name first (a server may echo the first one), the
 * secret second. Give the result to `WebsocketProvider` as `protocols`.
 */
export function offerProtocols(ticket: string): string[] {
  return [SUBPROTOCOL, ticketPrefix + ticket];
}

/** What a client offered: whether it speaks this protocol, and its ticket if it is well formed. */
export interface ProtocolOffer {
  readonly speaksProtocol: boolean;
  readonly ticket: string | null;
}

/** Read a `Sec-WebSocket-Protocol` header; a missing or odd header offers nothing. */
export function readProtocolOffer(header: string | undefined): ProtocolOffer {
  const offered = (header ?? "").split(",").map((entry) => entry.trim());
  const carrier = offered.find((entry) => entry.startsWith(ticketPrefix));
  const ticket = carrier?.slice(ticketPrefix.length) ?? "";
  return {
    speaksProtocol: offered.includes(SUBPROTOCOL),
    ticket: ticketPattern.test(ticket) ? ticket : null,
  };
}
