import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Logger } from "pino";
import { createOriginCheck } from "./auth/origin.ts";
import { createRateLimit } from "./auth/rate-limit.ts";
import { createTicketDesk } from "./auth/tickets.ts";
import { migrate, needsMigration } from "./boards/board-file.ts";
import { createBoardService } from "./boards/board-service.ts";
import { followTitles } from "./boards/follow-titles.ts";
import type { Bus } from "./bus/bus.ts";
import { createLocalBus } from "./bus/local-bus.ts";
import type { ServerConfig } from "./config.ts";
import { createApp } from "./http/app.ts";
import { hardenServer } from "./http/harden-server.ts";
import { createLogger } from "./logger.ts";
import { watchLoopLag } from "./loop-lag.ts";
import { createMetrics } from "./metrics.ts";
import { createCommitter } from "./rooms/committer.ts";
import { createRoomHub } from "./rooms/room-hub.ts";
import type { Services } from "./services.ts";
import type { BoardLog } from "./storage/board-log.ts";
import type { BoardDirectory } from "./storage/directory.ts";
import { createDiskWatch } from "./storage/disk-watch.ts";
import { openSqliteStorage } from "./storage/sqlite/sqlite-storage.ts";
import { isDamageError } from "./storage/storage-error.ts";
import { closeInWaves } from "./sync/close-in-waves.ts";
import { reviewMembers } from "./sync/review-members.ts";
import { attachSync } from "./sync/sync-endpoint.ts";

/** A server that takes calls. */
export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4400`. */
  readonly url: string;
  readonly port: number;
  /** Finish what was promised, send everyone away and stop. */
  close(): Promise<void>;
}

/** What a test may put in the place of the real thing. */
export interface ServerParts {
  readonly openStorage?: (
    dataDir: string,
  ) => Promise<{ log: BoardLog; directory: BoardDirectory; missingWrites: number; isReplaced: boolean }>;
  readonly bus?: Bus;
  readonly logger?: Logger;
}

const heartbeatMs = 10_000;
const sweepMs = 1000;
const recheckMs = 60_000;
const flushGraceMs = 5000;
const requestGraceMs = 2000;

/** Start a server. Rejects with a plain sentence when the data folder or the port cannot be had. */
export async function startServer(config: ServerConfig, parts: ServerParts = {}): Promise<RunningServer> {
  const logger = parts.logger ?? createLogger(config.logLevel);
  const storage = await (parts.openStorage ?? openSqliteStorage)(config.dataDir);
  const { log, directory, missingWrites } = storage;
  if (missingWrites > 0) {
    logger.error(
      { missingWrites },
      "the last saved writes are missing from the data folder; browsers that still have them send them again; see Damage in docs/operating.md",
    );
  }
  const bus = parts.bus ?? createLocalBus();
  const metrics = createMetrics();
  const disk = createDiskWatch(config.dataDir);
  const loopLag = watchLoopLag();
  const damagedRooms = new Set<string>();
  let isDraining = false;

  const committer = createCommitter(log, config.limits.commitMs, {
    onBatch(rows, milliseconds) {
      metrics.batchRows.observe(rows);
      metrics.commits.observe(milliseconds / 1000);
    },
    onHealth(failing, reason) {
      if (!failing) {
        logger.warn("saving works again");
        return;
      }
      metrics.commitFailures.inc();
      logger.error({ reason }, "saving fails; changes are kept in memory and tried again");
      for (const room of hub.rooms()) {
        for (const member of [...room.members]) if (member.canWrite) member.close("rejoin");
      }
    },
    onMistake: (error) => logger.error({ err: error }, "something went wrong after a commit"),
  });
  const titles = followTitles(directory, (error) => logger.error({ err: error }, "a title was not noted"));
  const hub = createRoomHub({
    log,
    bus,
    committer,
    limits: config.limits,
    isMending: missingWrites > 0 || storage.isReplaced,
    prepare: async (room) => {
      if (room.address.kind === "plan" && needsMigration(room.doc)) await room.edit("server", migrate);
    },
    review(room, members) {
      reviewMembers(room, members, directory).catch((error: unknown) => {
        logger.error({ room: room.name, err: error }, "rights could not be checked again");
      });
    },
    events: {
      onLoaded: () => metrics.loads.inc(),
      onOverload(room) {
        metrics.overloads.inc();
        logger.warn({ room }, "memory is full of boards in use, so another was not opened");
      },
      onCommitted: titles.follow,
      onRejected: (reason) => metrics.rejects.inc({ reason }),
      onRebuilt(room) {
        metrics.rebuilds.inc();
        logger.warn({ room }, "a poisoned change was thrown away and the document built again");
      },
      onCompacted: (_, milliseconds) => metrics.compactions.observe(milliseconds / 1000),
      onFault(room, error) {
        if (isDamageError(error)) damagedRooms.add(room);
        logger.error({ room, err: error }, "a room is in trouble");
      },
    },
  });
  const services: Services = {
    config,
    directory,
    boards: createBoardService({ log, directory, hub, bus, isFailing: () => committer.failing }),
    hub,
    committer,
    tickets: createTicketDesk(),
    metrics,
    logger,
    originCheck: createOriginCheck(config.publicUrl, config.allowedOrigins),
    limits: {
      wrongSecrets: createRateLimit(config.limits.wrongSecretsPerMinute, 60_000),
      newBoards: createRateLimit(config.limits.boardsPerHour, 3_600_000),
      connects: createRateLimit(config.limits.connectsPerMinute, 60_000),
    },
    health: {
      isDraining: () => isDraining,
      unreadyReason() {
        if (isDraining) return "stopping";
        if (committer.failing) return "saving fails";
        return disk.isLow() ? "the disk is almost full" : null;
      },
      damagedRooms: () => damagedRooms.size,
      missingWrites: () => missingWrites,
      loopLagMs: loopLag.readMs,
    },
  };

  const server = createAdaptorServer({
    fetch: createApp(services).fetch,
    // Refused all the same, but by an answer of our own.
    serverOptions: { requireHostHeader: false },
  }) as Server;
  hardenServer(server);
  const sync = attachSync(server, services);
  metrics.watch({
    connections: () => sync.sockets.size,
    rooms: () => hub.rooms().length,
    damagedRooms: () => damagedRooms.size,
    missingWrites: () => missingWrites,
    loadedBytes: hub.loadedBytes,
    loadedHeapBytes: hub.loadedHeapBytes,
    oldestUnsavedMs: committer.oldestAge,
    maxBacklogBytes: () =>
      [...sync.sockets].reduce((most, { bufferedAmount }) => Math.max(most, bufferedAmount), 0),
    loopLagMs: loopLag.readMs,
    isReady: () => services.health.unreadyReason() === null,
  });
  const heartbeat = setInterval(hub.heartbeat, heartbeatMs);
  const sweep = setInterval(() => {
    void hub.sweep();
    disk.check();
  }, sweepMs);
  const recheck = setInterval(() => {
    // For when a hint was lost.
    hub.reviewAll();
  }, recheckMs);

  async function release(): Promise<void> {
    clearInterval(heartbeat);
    clearInterval(sweep);
    clearInterval(recheck);
    loopLag.dispose();
    hub.dispose();
    committer.dispose();
    await bus.close();
    await log.close();
  }

  try {
    await listen(server, config);
  } catch (error) {
    await release();
    throw error;
  }
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  logger.info({ port, dataDir: config.dataDir }, "started");
  let closing: Promise<void> | null = null;

  async function stop(): Promise<void> {
    isDraining = true;
    logger.info({ connections: sync.sockets.size }, "stopping");
    await atMost(committer.flush(), flushGraceMs);
    // Requests are still answered meanwhile, and whoever asks is told that this server is not ready.
    await closeInWaves(sync.sockets);
    await atMost(committer.flush(), flushGraceMs);
    sync.close();
    const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
    await atMost(stopped, requestGraceMs);
    server.closeAllConnections();
    await stopped;
    await titles.settle();
    await release();
    logger.info("stopped");
  }

  return {
    url: `http://${host}:${port}`,
    port,
    close: () => {
      closing ??= stop();
      return closing;
    },
  };
}

function listen(server: Server, { port, host }: ServerConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is already in use. Stop the other program, or choose another PORT.`)
          : new Error(`Cannot listen on ${host}:${port}: ${error.message}`),
      );
    });
    server.listen(port, host, resolve);
  });
}

/** Wait for a promise, but not longer than this. */
async function atMost(promise: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, late]);
  clearTimeout(timer);
}
