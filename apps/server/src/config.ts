import { isIPv6 } from "node:net";
import { fileURLToPath } from "node:url";
import { defaultLimits, type Limits } from "./limits.ts";

/** Everything that can be set about a server. */
export interface ServerConfig {
  /** 0 picks a free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Where people reach it, without a trailing slash, when that is not its own address. */
  readonly publicUrl: string | null;
  readonly allowedOrigins: readonly string[];
  /** How many proxies in front of it are to be believed about who is calling. */
  readonly trustedProxies: number;
  /** The folder with the built client. */
  readonly clientDir: string;
  readonly logLevel: (typeof logLevels)[number];
  readonly limits: Limits;
}

/** The settings as read, or every reason why they cannot be used. */
export type ConfigResult =
  | { readonly ok: true; readonly config: ServerConfig }
  | { readonly ok: false; readonly reasons: readonly string[] };

const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
const mebibyte = 1024 * 1024;

/** The settings of a server for which nothing was set. */
export function defaultConfig(): ServerConfig {
  return {
    port: 4400,
    host: "127.0.0.1",
    dataDir: "./data",
    publicUrl: null,
    allowedOrigins: [],
    trustedProxies: 0,
    clientDir: fileURLToPath(new URL("../../web/dist", import.meta.url)),
    logLevel: "warn",
    limits: defaultLimits,
  };
}

/** Read the settings from environment variables; an empty variable counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const reasons: string[] = [];
  const base = defaultConfig();
  const text = (name: string) => env[name]?.trim() || undefined;

  function number(name: string, fallback: number, least: number, most: number, unit = 1): number {
    const given = text(name);
    if (given === undefined) return fallback;
    const value = Number(given);
    if (/^\d+$/.test(given) && value >= least && value <= most) return value * unit;
    reasons.push(`${name} must be a whole number from ${least} to ${most}, but it is "${given}".`);
    return fallback;
  }

  function origin(name: string, given: string): string {
    const url = URL.canParse(given) ? new URL(given) : null;
    if (
      url !== null &&
      /^https?:$/.test(url.protocol) &&
      url.username + url.password === "" &&
      url.pathname === "/" &&
      url.search + url.hash === ""
    ) {
      return url.origin;
    }
    reasons.push(
      `${name} must be an address like https://plan.example.org, without a path, but it is "${given}".`,
    );
    return "";
  }

  for (const [name, store] of [
    ["DATABASE_URL", "Postgres"],
    ["REDIS_URL", "Redis"],
  ] as const) {
    if (text(name) === undefined) continue;
    reasons.push(
      `${name} is set, but ${store} is not available yet in this version. Unset it: boards are kept in DATA_DIR.`,
    );
  }

  const host = text("HOST") ?? base.host;
  if (!/^[\w.:%-]+$/.test(host) || (host.includes(":") && !isIPv6(host)))
    reasons.push(`HOST must be a name or an address alone, such as 0.0.0.0 or ::, but it is "${host}".`);

  const publicUrl = text("PUBLIC_URL");
  const logLevel = logLevels.find((level) => level === (text("LOG_LEVEL") ?? base.logLevel));
  if (logLevel === undefined) reasons.push(`LOG_LEVEL must be one of ${logLevels.join(", ")}.`);
  const config: ServerConfig = {
    port: number("PORT", base.port, 0, 65535),
    host,
    dataDir: text("DATA_DIR") ?? base.dataDir,
    publicUrl: publicUrl === undefined ? null : origin("PUBLIC_URL", publicUrl),
    allowedOrigins: (text("ALLOWED_ORIGINS") ?? "")
      .split(",")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "")
      .map((entry) => origin("ALLOWED_ORIGINS", entry)),
    trustedProxies: number("TRUSTED_PROXIES", base.trustedProxies, 0, 10),
    clientDir: text("CLIENT_DIR") ?? base.clientDir,
    logLevel: logLevel ?? base.logLevel,
    limits: {
      ...base.limits,
      updateBytes: number("MAX_CHANGE_MB", base.limits.updateBytes, 1, 15, mebibyte),
      boardBytes: number("MAX_BOARD_MB", base.limits.boardBytes, 1, 1000, mebibyte),
      importBytes: number("MAX_IMPORT_MB", base.limits.importBytes, 1, 50, mebibyte),
      peoplePerBoard: number("MAX_PEOPLE_PER_BOARD", base.limits.peoplePerBoard, 1, 10_000),
      updatesPerSecond: number("CHANGES_PER_SECOND", base.limits.updatesPerSecond, 1, 100_000),
      connectsPerMinute: number("CONNECTS_PER_MINUTE", base.limits.connectsPerMinute, 1, 1_000_000),
      boardsPerHour: number("BOARDS_PER_HOUR", base.limits.boardsPerHour, 1, 1_000_000),
      compactAfterRows: number("COMPACT_AFTER_CHANGES", base.limits.compactAfterRows, 1, 100_000),
      idleMs: number("IDLE_SECONDS", base.limits.idleMs, 0, 86_400, 1000),
      loadedHeapBytes: number("MEMORY_FOR_BOARDS_MB", base.limits.loadedHeapBytes, 1, 1_000_000, mebibyte),
    },
  };
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, config };
}
