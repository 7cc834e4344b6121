// The people of a workshop, in a process of their own: `fork` it and send it a WorkshopLoad. It says "ready" when all
// have come in; sent anything more, it lets them work and sends a WorkshopResult back.
import { setTimeout as rest } from "node:timers/promises";
import { readTalk } from "@throughline/board";
import { percentile } from "../percentile.ts";
import { readCpuSeconds } from "../sync/process-figures.ts";
import { enterWorkshop, type Participant } from "./participant.ts";
import type { Ages, WorkshopLoad, WorkshopResult } from "./workshop-load.ts";

const patienceMs = 15_000;
const dots = 5;

process.setMaxListeners(0);
process.once("message", (load: WorkshopLoad) => {
  run(load).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function run(load: WorkshopLoad): Promise<WorkshopResult> {
  const people: Participant[] = [];
  for (let at = 0; at < load.people; at++) people.push(await enterWorkshop(load, `Participant ${at + 1}`));
  const going = new Promise((resolve) => process.once("message", resolve));
  process.send?.("ready");
  await going;

  const moves = createAges();
  const votes = createAges();
  for (const person of people) {
    person.onMove(moves.arrived);
    person.onVote(votes.arrived);
  }
  const drive = startWork(load, people, moves.sent, votes.sent);
  await rest(load.warmSeconds * 1000);
  const server = readCpuSeconds(load.pid);
  const own = readCpuSeconds(process.pid);
  const began = performance.now();
  moves.open();
  votes.open();
  await rest(load.seconds * 1000);
  const seconds = (performance.now() - began) / 1000;
  const serverCpu = (readCpuSeconds(load.pid) - server) / seconds;
  const loadCpu = (readCpuSeconds(process.pid) - own) / seconds;
  moves.close();
  votes.close();
  drive.stop();
  const share = () => sharedVotes(people, drive.minds());
  const deadline = performance.now() + patienceMs;
  while (share() < 1 && performance.now() < deadline) await rest(50);
  return { cursors: moves.summary(), votes: votes.summary(), delivered: share(), serverCpu, loadCpu };
}

/** Lets everyone point and vote, evenly after each other, until it is stopped. */
function startWork(
  { moves, mindSeconds }: WorkshopLoad,
  people: readonly Participant[],
  onMove: (by: number, number: number) => void,
  onVote: (by: string, number: number) => void,
) {
  const [someone] = people;
  const items = [...(someone?.plan.items.keys() ?? [])];
  const everyMs = { move: 1000 / moves / people.length, vote: (1000 * mindSeconds) / people.length };
  const began = performance.now();
  const done = { moves: 0, votes: 0 };
  const timer = setInterval(() => {
    const elapsed = performance.now() - began;
    for (; done.moves * everyMs.move < elapsed; done.moves++) {
      const person = people[done.moves % people.length];
      const number = Math.floor(done.moves / people.length);
      if (person === undefined) return;
      onMove(person.plan.doc.clientID, number);
      const angle = number / 10 + done.moves;
      person.point([400 + 300 * Math.cos(angle), 300 + 200 * Math.sin(angle)], number);
    }
    for (; done.votes * everyMs.vote < elapsed; done.votes++) {
      const person = people[done.votes % people.length];
      const number = Math.floor(done.votes / people.length);
      if (person === undefined) return;
      onVote(person.key, number);
      person.vote(
        Array.from({ length: dots }, (_, dot) => items[(done.votes * 7 + dot) % items.length] ?? "p"),
        number,
      );
    }
  }, 1);
  return {
    stop: () => clearInterval(timer),
    /** How often everybody has voted at least, and how many have done so once more. */
    minds: () => done.votes,
  };
}

/** The share of everybody's last ballots that everybody has, 0 to 1; `minds` is how many were cast in all. */
function sharedVotes(people: readonly Participant[], minds: number): number {
  let there = 0;
  for (const { talk } of people) {
    for (const [at, { key }] of people.entries()) {
      const cast = Math.floor((minds - at - 1) / people.length) + 1;
      if ((readTalk(talk, "votes", key)?.written ?? 0) === cast) there += 1;
    }
  }
  return there / people.length ** 2;
}

/** When things were sent, by whom and their number, and how long they took to arrive anywhere. */
function createAges() {
  const sentAt = new Map<number | string, number[]>();
  const ages: number[] = [];
  let isOpen = false;
  return {
    open: () => {
      isOpen = true;
    },
    close: () => {
      isOpen = false;
    },
    sent: (by: number | string, number: number) => {
      const times = sentAt.get(by) ?? [];
      sentAt.set(by, times);
      // What is sent before and after the measured time does not count, whenever it arrives.
      times[number] = isOpen ? performance.now() : Number.NaN;
    },
    arrived: (by: number | string, number: number) => {
      const age = performance.now() - (sentAt.get(by)?.[number] ?? Number.NaN);
      if (!Number.isNaN(age)) ages.push(age);
    },
    summary: (): Ages => ({
      p50: percentile(ages, 0.5),
      p95: percentile(ages, 0.95),
      p99: percentile(ages, 0.99),
      count: ages.length,
    }),
  };
}
