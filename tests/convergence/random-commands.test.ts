import * as board from "@throughline/board";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createNetwork } from "./network.ts";
import { chosenSeeds, createRandom, type Random } from "./random.ts";
import { randomCommands } from "./random-command.ts";
import { createReplica, type Records, type Replica } from "./replica.ts";

const STEPS = 300;

/** Everything the package exports that is not a command. */
const OTHERS = [
  ...["LOCAL", "FILL", "openBoard", "createUndo", "watchBoard", "asOneStep", "compareOrder", "copyRecords"],
  ...["fillBoard", "takeSnapshot", "openTalk", "fillTalk", "takeTalkSnapshot", "migrateBoard", "schemaOf"],
  ...["itemsInSection", "itemsInside", "readBoardItem", "readBoardLink", "readBoardMeta", "placesFor"],
  ...["decisionId", "putTalk", "readTalk", "readTalkWorkshop", "removeTalk", "setWorkshop", "watchTalk"],
  "writeTalk",
];

afterEach(() => {
  vi.restoreAllMocks();
});

describe("three people on one board, with wires that come and go", () => {
  it("use every command there is", () => {
    const commands = Object.keys(board).filter((name) => !OTHERS.includes(name));
    expect(Object.keys(randomCommands).sort()).toEqual(commands.sort());
  });

  it.each(chosenSeeds())(`end with the same board after ${STEPS} commands (CONVERGENCE_SEED=%i)`, (seed) => {
    const random = createRandom(seed);
    drawIdsFrom(random);
    const replicas = ["Ann", "Ben", "Zoe"].map((name, index) => createReplica(name, 1000 * seed + index + 1));
    const network = createNetwork(
      replicas.map((replica) => replica.board.doc),
      random,
    );
    const used = new Set<string>();
    for (let step = 0; step < STEPS; step += 1) {
      const replica = random.pick(replicas);
      if (random.chance(0.08)) undoOrRedo(replica, random);
      else used.add(runCommand(replica, random));
      if (random.chance(0.5)) network.deliverSome();
      if (random.chance(0.06)) network.disturb();
      if (step % 25 === 0) for (const each of replicas) expectFrozen(each.read());
    }
    network.settle();

    expect(used.size).toBeGreaterThan(Object.keys(randomCommands).length * 0.8);
    const [first, ...rest] = replicas;
    if (!first) throw new Error("There are three.");
    expect(first.board.items.size).toBeGreaterThan(5);
    for (const other of rest) {
      expect(board.takeSnapshot(other.board)).toEqual(board.takeSnapshot(first.board));
      expect(plain(other.read())).toEqual(plain(first.read()));
    }
    for (const replica of replicas) {
      expectFrozen(replica.read());
      expect(plain(replica.followed())).toEqual(plain(replica.read()));
      replica.dispose();
    }
  });
});

/** New ids come from the seed too, or a course of events could not be repeated. */
function drawIdsFrom(random: Random): void {
  vi.spyOn(crypto, "getRandomValues").mockImplementation((bytes) => {
    if (bytes instanceof Uint8Array) bytes.set(Array.from(bytes, () => random.below(256)));
    return bytes;
  });
}

/** Runs one command and holds it to the laws of all commands. */
function runCommand(replica: Replica, random: Random): string {
  const name = random.pick(Object.keys(randomCommands));
  const before = replica.ownTransactions();
  const result = randomCommands[name]?.(replica.board, random);
  const made = replica.ownTransactions() - before;
  if (!result?.ok) expect(result?.reason, name).toMatch(/\.$/u);
  expect(made, `${name} made ${made} transactions`).toBe(result?.ok && result.changed.length > 0 ? 1 : 0);
  return name;
}

function undoOrRedo(replica: Replica, random: Random): void {
  if (random.chance(0.6)) replica.undo.undo();
  else replica.undo.redo();
}

function plain(records: Records): unknown {
  return {
    meta: records.meta,
    items: Object.fromEntries(records.items),
    links: Object.fromEntries(records.links),
  };
}

function expectFrozen(records: Records): void {
  expect(Object.isFrozen(records.meta)).toBe(true);
  for (const record of [...records.items.values(), ...records.links.values()]) {
    expect(Object.values(record).every(isFrozenValue)).toBe(true);
  }
}

function isFrozenValue(value: unknown): boolean {
  return Object.isFrozen(value);
}
