import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** Every figure the server keeps about itself. */
export type Metrics = ReturnType<typeof createMetrics>;

/** What is read at the moment the figures are asked for. */
export interface LiveFigures {
  connections(): number;
  rooms(): number;
  damagedRooms(): number;
  missingWrites(): number;
  loadedBytes(): number;
  loadedHeapBytes(): number;
  oldestUnsavedMs(): number;
  maxBacklogBytes(): number;
  loopLagMs(): number;
  isReady(): boolean;
}

/** New figures, in a registry of their own. Names start with `throughline_`. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const traffic: Traffic = { framesIn: {}, bytesIn: 0, framesOut: 0, bytesOut: 0 };
  const counter = <L extends string = never>(name: string, help: string, labelNames: L[] = []) =>
    new Counter<L>({ name: `throughline_${name}`, help, labelNames, registers });
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `throughline_${name}`, help, buckets, registers });

  return {
    registry,
    traffic,
    closes: counter("closes_total", "Sockets closed by the server, by reason", ["reason"]),
    pauses: counter("pauses_total", "Times a sender was made to wait"),
    rejects: counter("rejected_changes_total", "Changes not taken, by reason", ["reason"]),
    loads: counter("room_loads_total", "Documents read into memory"),
    overloads: counter("room_overloads_total", "Rooms not opened because memory is full of rooms in use"),
    rebuilds: counter("rebuilds_total", "Documents built again after a poisoned change"),
    compactions: histogram("compaction_seconds", "Time to compact one room", [0.005, 0.02, 0.1, 0.5, 2]),
    commits: histogram(
      "commit_seconds",
      "Time to make one batch durable",
      [0.001, 0.002, 0.005, 0.02, 0.1, 1],
    ),
    batchRows: histogram("commit_rows", "Changes made durable together", [1, 4, 16, 64, 256]),
    commitFailures: counter("commit_failures_total", "Times writing began to fail"),
    joinTime: histogram(
      "join_seconds",
      "Time from opening a socket to being in the room",
      [0.005, 0.02, 0.1, 0.5, 2],
    ),
    /** Add the figures that are read live. Call once. */
    watch(live: LiveFigures) {
      watchTraffic(traffic, registers);
      const gauge = (name: string, help: string, read: () => number) =>
        new Gauge({
          name: `throughline_${name}`,
          help,
          registers,
          collect() {
            this.set(read());
          },
        });
      gauge("connections", "Open sockets", live.connections);
      gauge("rooms", "Documents in memory", live.rooms);
      gauge("damaged_rooms", "Rooms that were asked for and cannot be read: restore them", live.damagedRooms);
      gauge(
        "missing_writes",
        "Saved writes that were lost from the data folder before this start",
        live.missingWrites,
      );
      gauge("loaded_bytes", "Stored size of the documents in memory", live.loadedBytes);
      gauge(
        "loaded_heap_bytes",
        "About how much memory these documents take; bounded by MEMORY_FOR_BOARDS_MB",
        live.loadedHeapBytes,
      );
      gauge(
        "oldest_unsaved_seconds",
        "Age of the oldest change not on disk: the one alarm",
        () => live.oldestUnsavedMs() / 1000,
      );
      gauge("max_backlog_bytes", "The most that waits for one slow reader", live.maxBacklogBytes);
      gauge("loop_lag_seconds", "99th percentile delay of the event loop", () => live.loopLagMs() / 1000);
      gauge("ready", "1 when the server takes work", () => (live.isReady() ? 1 : 0));
    },
  };
}

/** What is counted for every frame: plain numbers, read only when the figures are asked for. */
interface Traffic {
  readonly framesIn: Record<string, number>;
  bytesIn: number;
  framesOut: number;
  bytesOut: number;
}

function watchTraffic(traffic: Traffic, registers: Registry[]): void {
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name: `throughline_${name}`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  new Counter({
    name: "throughline_frames_in_total",
    help: "Frames received, by kind",
    labelNames: ["kind"],
    registers,
    collect() {
      this.reset();
      for (const [kind, count] of Object.entries(traffic.framesIn)) this.inc({ kind }, count);
    },
  });
  counter("bytes_in_total", "Bytes received", () => traffic.bytesIn);
  counter("frames_out_total", "Frames sent", () => traffic.framesOut);
  counter("bytes_out_total", "Bytes sent", () => traffic.bytesOut);
}
