import type { WorkCalendar } from "../calendar/work-calendar.ts";

/** Work of one kind of people that a task takes while it runs. */
export interface LevelDemand {
  /** An index of the problem's resources. */
  readonly resource: number;
  /** How many of them on a day on which the task works; never below 0. */
  unitsOn(day: number): number;
}

/** Something to be placed in time. Positions are working days on the task's own calendar. */
export interface LevelTask {
  readonly id: string;
  readonly calendar: WorkCalendar;
  readonly duration: number;
  /** It starts no earlier than here; -Infinity where only links hold it. */
  readonly earliest: number;
  /** The last position at which it is over on the morning of its day when it takes no time; -Infinity if never. */
  readonly morning: number;
  /** A hard limit: it starts no later than here unless links leave no choice; Infinity without one. */
  readonly latest: number;
  /** When its finish is wanted, which may be missed; Infinity without such a day. */
  readonly due: number;
  /** Where it stays whatever the links say; null where links move it. */
  readonly fixed: number | null;
  /** True where it does not wait for people: it takes them as soon as links and its own dates let it start. */
  readonly held: boolean;
  readonly demands: readonly LevelDemand[];
}

/**
 * A dependency between two tasks, by their indexes; types are those of the network, and so are the lag modes
 * `LAG_SAME_AXIS`, `LAG_OTHER_CALENDAR` and `LAG_ELAPSED`.
 */
export interface LevelLink {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  readonly lag: number;
  readonly lagMode: number;
}

export interface LevelResource {
  /** How many there are on a day; 0 or more. */
  capacityOn(day: number): number;
}

/**
 * Tasks that share resources (the resource-constrained project scheduling problem). The caller ensures that
 * links form no cycle, and puts the more important task first: among equals the first one wins.
 */
export interface LevelProblem {
  readonly tasks: readonly LevelTask[];
  readonly links: readonly LevelLink[];
  readonly resources: readonly LevelResource[];
  /** The day from which capacities and demands change no more. */
  readonly steadyFrom: number;
}

/** The same problem with time running backwards: an early start there is a late finish here. */
export function mirrorProblem(problem: LevelProblem): LevelProblem {
  const mirrored = new Map<WorkCalendar, WorkCalendar>();
  const mirrorOf = (calendar: WorkCalendar): WorkCalendar => {
    const known = mirrored.get(calendar) ?? mirrorCalendar(calendar);
    mirrored.set(calendar, known);
    return known;
  };
  return {
    tasks: problem.tasks.map((task) => ({
      id: task.id,
      calendar: mirrorOf(task.calendar),
      duration: task.duration,
      earliest: Number.NEGATIVE_INFINITY,
      morning: Number.NEGATIVE_INFINITY,
      latest: Number.POSITIVE_INFINITY,
      due: Number.POSITIVE_INFINITY,
      fixed: task.fixed === null ? null : -(task.fixed + task.duration),
      held: task.held,
      demands: task.demands.map(({ resource, unitsOn }) => ({
        resource,
        unitsOn: (day: number) => unitsOn(-1 - day),
      })),
    })),
    links: problem.links.map(({ from, to, type, lag, lagMode }) => ({
      from: to,
      to: from,
      type: MIRRORED_TYPE[type] as number,
      lag,
      lagMode,
    })),
    resources: problem.resources.map(({ capacityOn }) => ({
      capacityOn: (day: number) => capacityOn(-1 - day),
    })),
    steadyFrom: Number.NEGATIVE_INFINITY,
  };
}

/** Seen backwards a start is a finish: SS and FF change places, FS and SF stay. */
const MIRRORED_TYPE = [0, 2, 1, 3];

function mirrorCalendar(calendar: WorkCalendar): WorkCalendar {
  return {
    isWorking: (day) => calendar.isWorking(-1 - day),
    toWork: (instant) => -calendar.toWork(-instant),
    startAt: (position) => -calendar.finishAt(-position),
    finishAt: (position) => -calendar.startAt(-position),
  };
}
