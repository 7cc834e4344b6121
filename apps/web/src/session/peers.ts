import type { Presence } from "@throughline/protocol";

/** Someone else on this board, by the number of their connection. */
export interface Peer {
  readonly clientId: number;
  readonly presence: Presence;
}

/**
 * Who is here and what their hands do. Kept apart from the records: a moving cursor or an in-flight drag
 * never touches a record. Listeners of `subscribe` hear every change, at most once per animation frame;
 * `subscribeRoster` only people coming, going or changing their name.
 */
export interface Peers {
  /** Everyone else, by connection; the same array until something changed. */
  others(): readonly Peer[];
  me(): Presence;
  /** The number of this connection. */
  clientId(): number;
  /** Changes what others see of me; sent at most 30 times a second, the last value always. */
  share(patch: Partial<Omit<Presence, "user">>): void;
  rename(name: string, color: string): void;
  subscribe(listener: () => void): () => void;
  roster(): readonly Peer[];
  subscribeRoster(listener: () => void): () => void;
}
