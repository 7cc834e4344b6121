import { type Logger, pino } from "pino";

/**
 * A log of one JSON line per event on the error output. Whoever logs keeps content, names, secrets
 * and tickets out of it.
 */
export function createLogger(level: string): Logger {
  return pino({ base: null, level, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
