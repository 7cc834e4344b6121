import type { Role } from "@throughline/protocol";

/** What a server knows about a board besides its documents. Times are milliseconds since 1970. */
export interface BoardEntry {
  readonly id: string;
  readonly title: string;
  readonly created: number;
  readonly updated: number;
}

/** A capability link. The secret itself is never stored. */
export interface LinkEntry {
  readonly id: string;
  readonly board: string;
  readonly role: Role;
  readonly created: number;
  readonly expires: number | null;
  readonly revoked: number | null;
  readonly lastUsed: number | null;
}

/** A browser's right to a board, held through one link. */
export interface GrantEntry {
  readonly link: LinkEntry;
  readonly name: string;
}

/** A browser that was ever let in on a board, by the hash of its token, and the name it goes by there. */
export interface HolderEntry {
  readonly session: string;
  readonly name: string;
}

/** A link about to be made, with the SHA-256 of its secret in hexadecimal. */
export interface NewLink {
  readonly id: string;
  readonly role: Role;
  readonly secretHash: string;
  readonly created: number;
  readonly expires: number | null;
}

/**
 * Boards, links and browser sessions. Every write is durable when its promise resolves. A deleted
 * board, and everything that belongs to it, reads as if it had never been.
 */
export interface BoardDirectory {
  createBoard(board: BoardEntry, links: readonly NewLink[]): Promise<void>;
  findBoard(id: string): Promise<BoardEntry | null>;
  renameBoard(id: string, title: string, at: number): Promise<void>;
  touchBoard(id: string, at: number): Promise<void>;
  /** Forget the board, its links and grants. Its documents go with {@link BoardLog.tombstone}. */
  deleteBoard(id: string, at: number): Promise<void>;
  addLink(board: string, link: NewLink): Promise<void>;
  listLinks(board: string): Promise<readonly LinkEntry[]>;
  /** The link of this board with this secret, dead or alive. */
  findLink(board: string, secretHash: string): Promise<LinkEntry | null>;
  /** The link with this id, dead or alive. */
  readLink(id: string): Promise<LinkEntry | null>;
  /** Note that a link was used at a time. */
  touchLink(id: string, at: number): Promise<void>;
  /**
   * Mark a link as revoked; false when this board has no such live link, and when it is an owner link and no
   * other is live.
   */
  revokeLink(board: string, link: string, at: number): Promise<boolean>;
  /**
   * Revoke a live link and add another in its place, all at once or not at all; `keep` is a session that is given
   * the new one. False when this board has no such live link.
   */
  rotateLink(
    board: string,
    link: string,
    fresh: NewLink,
    keep: { readonly session: string; readonly name: string } | null,
    at: number,
  ): Promise<boolean>;
  /** Give a session (by the hash of its token) a board through a link, under a name. */
  addGrant(session: string, board: string, link: string, name: string, at: number): Promise<void>;
  /** Every grant this session holds for this board, through dead links too. */
  listGrants(session: string, board: string): Promise<readonly GrantEntry[]>;
  /** Every session that was ever given this board and whose cookie may still live, the oldest grant first. */
  listHolders(board: string): Promise<readonly HolderEntry[]>;
  /** The random secret of this store from which the keys of sealed ballots are made. It never changes, and leaves the server by no route. */
  readSealSecret(): Promise<Uint8Array>;
}
