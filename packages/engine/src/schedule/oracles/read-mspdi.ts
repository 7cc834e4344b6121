import { toDate, toDay } from "../../calendar/day-number.ts";
import type { Plan } from "../../plan.ts";
import { buildPlan, type Fields } from "../testing/build-plan.ts";

/** One task of a file as its writer computed it; times in working days since 1970, slack in working days. */
export interface MspdiTask {
  readonly uid: string;
  readonly name: string;
  readonly isSummary: boolean;
  /** How the writer's links leave the task: types (`SS`) with lags, to find its known exceptions. */
  readonly outgoing: readonly string[];
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  readonly freeSlack: number;
  readonly totalSlack: number;
}

/** A file in MSPDI on a calendar of Monday to Friday, 8 to 12 and 13 to 17. */
export interface MspdiFile {
  readonly plan: Plan;
  readonly tasks: readonly MspdiTask[];
  readonly saveVersion: number;
}

const TYPES = ["FF", "FS", "SF", "SS"] as const;
const CONSTRAINTS = ["asap", "alap", "mso", "mfo", "snet", "snlt", "fnet", "fnlt"] as const;
const TENTHS_PER_DAY = 4800;

/** Working days since 1970-01-01 of a moment such as `2014-10-17T13:00:00`, counted by the minute. */
export function workAt(moment: string): number {
  const day = toDay(moment);
  const week = Math.floor((day + 3) / 7);
  const weekday = day + 3 - 7 * week;
  const minutes = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
  const morning = Math.min(240, Math.max(0, minutes - 480));
  const afternoon = Math.min(240, Math.max(0, minutes - 780));
  return week * 5 + (weekday < 5 ? weekday + (morning + afternoon) / 480 : 5);
}

/** Reads tasks, links, constraints, deadlines and the outline of a file; its texts hold no markup of their own. */
export function readMspdi(xml: string): MspdiFile {
  const items: Record<string, Fields> = {};
  const links: Record<string, Fields> = {};
  const holidays = readHolidays(xml);
  const blocks = [...xml.matchAll(/<Task>([\s\S]*?)<\/Task>/g)].map((match) => match[1] ?? "");
  const outline: { level: number; id: string }[] = [];
  const outgoing = new Map<string, string[]>();
  const rows: { block: string; id: string; level: number }[] = [];
  const projectStart = tag(xml.split("<Tasks>")[0] ?? "", "StartDate");
  for (const block of blocks) {
    if (tag(block, "IsNull") === "1" || tag(block, "Active") === "0") continue;
    const uid = tag(block, "UID");
    // The task with UID 0 is the project itself, whether its outline level says so or not.
    if (uid === "0") continue;
    const id = `t${uid}`;
    const level = Number(tag(block, "OutlineLevel") || "1");
    while ((outline.at(-1)?.level ?? -1) >= level) outline.pop();
    const parent = outline.at(-1)?.id;
    if (parent !== undefined) links[`n${uid}`] = { kind: "contains", from: parent, to: id };
    outline.push({ level, id });
    rows.push({ block, id, level });
    const constraint = CONSTRAINTS[Number(tag(block, "ConstraintType") || "0")] ?? "asap";
    const [duration, date, deadline] = [
      tag(block, "Duration"),
      tag(block, "ConstraintDate"),
      tag(block, "Deadline"),
    ];
    items[id] = {
      title: tag(block, "Name"),
      duration: daysOf(duration),
      constraint,
      constraintDate: date === "" ? null : date.slice(0, 10),
      deadline: deadline === "" ? null : deadline.slice(0, 10),
    };
    let count = 0;
    for (const [, link = ""] of block.matchAll(/<PredecessorLink>([\s\S]*?)<\/PredecessorLink>/g)) {
      const from = tag(link, "PredecessorUID");
      const type = TYPES[Number(tag(link, "Type") || "1")] ?? "FS";
      links[`p${uid}-${count++}`] = { from: `t${from}`, to: id, type, ...readLag(link) };
      outgoing.set(from, [...(outgoing.get(from) ?? []), `${type}${Number(tag(link, "LinkLag") || "0")}`]);
    }
  }
  // The start of the project holds all tasks: a milestone that nothing follows carries it.
  items.origin = { kind: "milestone", start: projectStart.slice(0, 10) };
  const parents = new Set(Object.values(links).map((link) => (link.kind === "contains" ? link.from : null)));
  for (const [id, fields] of Object.entries(items)) {
    if (id !== "origin" && !parents.has(id))
      items[id] = { earliestStart: projectStart.slice(0, 10), ...fields };
  }
  return {
    plan: buildPlan(items, links, { holidays }),
    tasks: rows.map(({ block, id }) => readTask(block, parents.has(id), outgoing)),
    saveVersion: Number(tag(xml.split("<Tasks>")[0] ?? "", "SaveVersion") || "0"),
  };
}

function readTask(block: string, isSummary: boolean, outgoing: ReadonlyMap<string, string[]>): MspdiTask {
  const uid = tag(block, "UID");
  return {
    uid,
    name: tag(block, "Name"),
    isSummary,
    outgoing: outgoing.get(uid) ?? [],
    earlyStart: workAt(tag(block, "EarlyStart")),
    earlyFinish: workAt(tag(block, "EarlyFinish")),
    lateStart: workAt(tag(block, "LateStart")),
    lateFinish: workAt(tag(block, "LateFinish")),
    freeSlack: Number(tag(block, "FreeSlack") || "0") / TENTHS_PER_DAY,
    totalSlack: Number(tag(block, "TotalSlack") || "0") / TENTHS_PER_DAY,
  };
}

/**
 * Lags are stored in tenths of a minute whatever their format shows; formats 4, 6, 8, 10 and 12 run on around the
 * clock, and for 19 and 20 the number is a percentage.
 */
function readLag(link: string): Fields {
  const lag = Number(tag(link, "LinkLag") || "0");
  const format = Number(tag(link, "LagFormat") || "7") % 32;
  if (format === 19 || format === 20) return { lag, lagUnit: "percent" };
  if (format >= 4 && format <= 12 && format % 2 === 0) return { lag: lag / (10 * 1440), lagUnit: "elapsed" };
  return { lag: lag / TENTHS_PER_DAY, lagUnit: "working" };
}

function readHolidays(xml: string): readonly string[] {
  const days: string[] = [];
  const calendars = xml.split("<Calendars>")[1]?.split("</Calendars>")[0] ?? "";
  const first = calendars.split("</Calendar>")[0] ?? "";
  for (const [, block = ""] of first.matchAll(/<TimePeriod>([\s\S]*?)<\/TimePeriod>/g)) {
    const [from, until] = [tag(block, "FromDate").slice(0, 10), tag(block, "ToDate").slice(0, 10)];
    if (from === "" || until === "") continue;
    for (let day = toDay(from); day <= Math.min(toDay(until), toDay(from) + 400); day++)
      days.push(toDate(day));
  }
  return [...new Set(days)];
}

function daysOf(duration: string): number {
  const [, hours = "0", minutes = "0"] = /^PT(\d+)H(\d+)M/.exec(duration) ?? [];
  return (Number(hours) * 60 + Number(minutes)) / 480;
}

function tag(text: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? "";
}
