import { toDate } from "../calendar/day-number.ts";
import { compareText } from "../order/compare-text.ts";
import type { Plan } from "../plan.ts";
import { buildNetwork } from "../schedule/build-network.ts";
import { createTimes } from "../schedule/create-times.ts";
import { runForward } from "../schedule/run-forward.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import { schedulePlan } from "../schedule/schedule-plan.ts";
import { applyMoves } from "./apply-moves.ts";
import { computeTeams } from "./compute-teams.ts";
import type { LevelTask } from "./level-problem.ts";
import { type LevelResult, levelSerial } from "./level-serial.ts";
import { linkBound } from "./link-bound.ts";
import { type PlanProblem, readLevelProblem } from "./read-level-problem.ts";
import type { LevelingProposal } from "./team-figures.ts";

type Move = LevelingProposal["moves"][number];

/**
 * New starts that keep teams within their capacity (SPEC E123 to E129): work is delayed, never brought
 * forward; links and hard constraints hold; what is done, under way or imposed stays. A move is what a person
 * would have to type as the start; whatever follows by links follows by itself. Proposes nothing that would
 * leave more person-days over capacity than, or as many as, there are now. Deterministic.
 */
export function proposeLeveling(plan: Plan): LevelingProposal {
  const schedule = schedulePlan(plan);
  const network = buildNetwork(plan);
  const times = createTimes(network);
  runForward(network, network.duration, times);
  const source = readLevelProblem(plan, network, times, schedule);
  const result = levelSerial(source.problem);
  const impossible = listImpossible(plan, source, result);
  const moves = listMoves(source, result, schedule);
  const unchanged = { moves: [], finishBefore: schedule.finish, finishAfter: schedule.finish, impossible };
  if (moves.length === 0) return unchanged;
  const moved = applyMoves(plan, moves);
  const after = schedulePlan(moved);
  // Typing a start can move the start of the plan, and with it all that has none: then the moves miss.
  const asProposed = moves.every(({ item, to }) => after.items.get(item)?.start === to);
  const gains = sumExcess(moved, after) < sumExcess(plan, schedule) - 1e-6;
  if (!asProposed || !gains || countBroken(after) > countBroken(schedule)) return unchanged;
  return { moves, finishBefore: schedule.finish, finishAfter: after.finish, impossible };
}

/** Hard constraints that are not kept. */
function countBroken({ violations }: PlanSchedule): number {
  return violations.filter(({ kind }) => kind === "constraint").length;
}

function sumExcess(plan: Plan, schedule: PlanSchedule): number {
  let sum = 0;
  for (const { excess } of computeTeams(plan, schedule).values()) sum += excess;
  return sum;
}

/** Tasks that start later than links and own dates make them, in the order of their new starts. */
function listMoves(source: PlanProblem, result: LevelResult, schedule: PlanSchedule): readonly Move[] {
  const { tasks, links } = source.problem;
  const bound = Float64Array.from(tasks, ({ earliest }) => earliest);
  for (const link of links) {
    const [from, to] = [tasks[link.from] as LevelTask, tasks[link.to] as LevelTask];
    const start = linkBound(link, from, to, result.starts[link.from] as number);
    bound[link.to] = Math.max(bound[link.to] as number, start);
  }
  const moves: Move[] = [];
  tasks.forEach((task, at) => {
    const item = source.items[at] ?? null;
    const dates = item === null ? undefined : schedule.items.get(item);
    const start = result.starts[at] as number;
    const waits = task.fixed === null && !task.held && start > (bound[at] as number) + 1e-6;
    if (!waits || item === null || !dates) return;
    const team = source.teams[result.waitedFor[at] as number] ?? null;
    if (team === null) return;
    const days = start - (result.early[at] as number);
    moves.push({ item, from: dates.start, to: toDate(task.calendar.startAt(start)), days, team });
  });
  return moves.sort((a, b) => compareText(a.to, b.to) || compareText(a.item, b.item));
}

/** What alone asks for more than there is, but for work that is over. */
function listImpossible(
  plan: Plan,
  { items, teams }: PlanProblem,
  { impossible }: LevelResult,
): LevelingProposal["impossible"] {
  const found = impossible.flatMap(({ task, resource }) => {
    const item = plan.items.get(items[task] ?? "");
    const team = teams[resource];
    const isOver = !item || ("status" in item && item.status === "done");
    return isOver || team === undefined ? [] : [{ team, item: item.id }];
  });
  return found.sort((a, b) => compareText(a.team, b.team) || compareText(a.item, b.item));
}
