import type { Logger } from "pino";
import type { OriginCheck } from "./auth/origin.ts";
import type { RateLimit } from "./auth/rate-limit.ts";
import type { TicketDesk } from "./auth/tickets.ts";
import type { BoardService } from "./boards/board-service.ts";
import type { ServerConfig } from "./config.ts";
import type { Metrics } from "./metrics.ts";
import type { Committer } from "./rooms/committer.ts";
import type { RoomHub } from "./rooms/room-hub.ts";
import type { BoardDirectory } from "./storage/directory.ts";

/** The parts of one running server, as its routes and sockets use them. */
export interface Services {
  readonly config: ServerConfig;
  readonly directory: BoardDirectory;
  readonly boards: BoardService;
  readonly hub: RoomHub;
  readonly committer: Committer;
  readonly tickets: TicketDesk;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly originCheck: OriginCheck;
  readonly limits: {
    readonly wrongSecrets: RateLimit;
    readonly newBoards: RateLimit;
    readonly connects: RateLimit;
  };
  readonly health: {
    /** True from the first sign of stopping. */
    isDraining(): boolean;
    /** Why the server should get no work, or `null` when it is ready. */
    unreadyReason(): string | null;
    /** How many rooms were asked for that cannot be read, because their stored data is damaged. */
    damagedRooms(): number;
    /** How many of the last writes were found to be lost at the start. */
    missingWrites(): number;
    loopLagMs(): number;
  };
}
