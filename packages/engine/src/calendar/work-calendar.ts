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
