/** What servers of one installation tell each other about a board. Never content. */
export type BusMessage =
  /** A room's log reached this sequence number. */
  | { readonly kind: "committed"; readonly room: string; readonly seq: number }
  /** Everyone who came in by this link has to go, or to come in again by another they have. */
  | { readonly kind: "link-revoked"; readonly link: string }
  /** This person (see `Access.principal`) may hold another right now. */
  | { readonly kind: "access-changed"; readonly principal: string }
  /** The board is gone. */
  | { readonly kind: "board-deleted" };

/**
 * A hint between servers: at most once, in no particular order, never the truth. Whoever needs the
 * truth reads the log; losing a message may cost time and nothing else.
 */
export interface Bus {
  /** Tell every subscriber of this board, this process included. Never throws. */
  publish(board: string, message: BusMessage): void;
  /** Hear of this board until the returned function is called; a listener's error reaches no one else. */
  subscribe(board: string, listener: (message: BusMessage) => void): () => void;
  close(): Promise<void>;
}
