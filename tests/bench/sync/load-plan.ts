import type { BoardAccess } from "./board-access.ts";
import type { WireName } from "./wire.ts";

/** What the load process is to do. Each board has two offers more than clients: to seed it and to read it in the end. */
export interface LoadPlan {
  readonly wire: WireName;
  /** The process of the server, whose time and memory are read. */
  readonly pid: number;
  readonly boards: readonly BoardAccess[];
  readonly perBoard: number;
  /** Edits, and as many presence changes, that each client makes in a second. */
  readonly rate: number;
  readonly warmSeconds: number;
  readonly seconds: number;
  /** How long to wait for what has not arrived at the end. */
  readonly patienceSeconds: number;
}

/** What one run of a load found. Latencies in milliseconds from sending to each other client. */
export interface LoadResult {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Of the server in the measured window, all threads, user and system. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly endMegabytes: number;
  /** Arrivals that came, of all there should be, 0 to 1. */
  readonly delivered: number;
  /** Whether a newcomer was given every edit of everyone, by state vector. */
  readonly isComplete: boolean;
  /** Of the load process itself: near {@link LoadPlan.seconds} it would be the limit. */
  readonly loadCpuSeconds: number;
}
