import type { CloseName, Role } from "@throughline/protocol";

/** One connection as its room sees it. */
export interface Member {
  readonly id: string;
  /** Who it is, across reconnects: a browser session, or a link for programs. Never shown. */
  readonly principal: string;
  /** Whether only one person can be behind this principal. */
  readonly isPersonal: boolean;
  readonly user: { readonly id: string; readonly name: string; readonly role: Role };
  readonly canWrite: boolean;
  /** The link it came in by, and when that ends (milliseconds since 1970). */
  readonly link: string;
  readonly expires: number | null;
  send(frame: Uint8Array): void;
  /** Send a frame that may be dropped when the reader is slow; it may come in several parts. */
  sendPresence(...parts: readonly Uint8Array[]): void;
  close(reason: CloseName): void;
  /** Called every heartbeat: check that the other side still answers. */
  probe(): void;
}
