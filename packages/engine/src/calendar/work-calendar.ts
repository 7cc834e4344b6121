/**
 * The working days of someone, as an axis of their own. An *instant* is a number of days since 1970-01-01,
 * where a whole number is the first moment of that day; a *position* counts working days on the axis. The
 * end of a Friday and the start of the Monday after it are one position and two instants.
 */
export interface WorkCalendar {
  isWorking(day: number): boolean;
  /** Working days before an instant; an instant on a free day is at the next working day's start. */
  toWork(instant: number): number;
  /** The instant at which work at this position starts: never at the end of a day. */
  startAt(position: number): number;
  /** The instant at which work up to this position is done: never at the start of a day. */
  finishAt(position: number): number;
}

/** A calendar that also converts whole rows of numbers, as the simulation asks for. */
export interface RowCalendar extends WorkCalendar {
  /**
   * The single functions for a whole row: as many values as `out` holds are read from `at` on, and each result is
   * to the last bit what the single function gives. `out` may be the array that is read when `at` is 0.
   */
  toWorkEach(instants: Float64Array, at: number, out: Float64Array): void;
  startAtEach(positions: Float64Array, at: number, out: Float64Array): void;
  finishAtEach(positions: Float64Array, at: number, out: Float64Array): void;
}
