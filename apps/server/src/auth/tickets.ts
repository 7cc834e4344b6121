import type { Role } from "@throughline/protocol";
import { hashSecret, newSecret } from "./secrets.ts";

/** What a ticket stands for: one person's entry to one room, once. */
export interface Admission {
  readonly room: string;
  readonly role: Role;
  readonly link: string;
  readonly linkExpires: number | null;
  readonly principal: string;
  readonly isPersonal: boolean;
  readonly name: string;
  /** The schema of the plan that the client knows; `null` when it does not say, as a program need not. */
  readonly schema: number | null;
}

/** Single-use entries to rooms, kept in memory only, by the hash of the ticket. */
export interface TicketDesk {
  /** A new ticket and when it ends, in milliseconds since 1970. */
  issue(admission: Admission): { ticket: string; expires: number };
  /** What a ticket stands for, once; `null` ever after, and for anything else. */
  redeem(ticket: string): Admission | null;
}

const lifeMs = 60_000;
const maxOpen = 100_000;

/** A desk with no tickets out. `now` in milliseconds since 1970, for tests. */
export function createTicketDesk(now: () => number = Date.now): TicketDesk {
  const open = new Map<string, { admission: Admission; expires: number }>();

  function prune(): void {
    // Tickets are kept in the order they were issued, so the expired ones come first.
    for (const [hash, { expires }] of open) {
      if (expires > now() && open.size <= maxOpen) return;
      open.delete(hash);
    }
  }

  return {
    issue(admission) {
      prune();
      const ticket = newSecret();
      const expires = now() + lifeMs;
      open.set(hashSecret(ticket), { admission, expires });
      return { ticket, expires };
    },
    redeem(ticket) {
      const hash = hashSecret(ticket);
      const found = open.get(hash);
      open.delete(hash);
      return found !== undefined && found.expires > now() ? found.admission : null;
    },
  };
}
