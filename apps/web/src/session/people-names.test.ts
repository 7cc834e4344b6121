import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLocalSession } from "../testing/local-session.ts";
import { firstPresence } from "./first-presence.ts";
import type { Peer } from "./peers.ts";
import { createPeopleNames, type Person } from "./people-names.ts";

const ANN = { id: "ann-ann-ann-ann0", name: "Ann Lee" };
const BO = { id: "bo-bo-bo-bo-bo-0", name: "Bo" };

function setUp(answers: (readonly Person[] | null)[]) {
  let roster: readonly Peer[] = [];
  const told = new Set<() => void>();
  const local = createLocalSession();
  const session = {
    ...local,
    peers: {
      ...local.peers,
      roster: () => roster,
      subscribeRoster: (listener: () => void) => {
        told.add(listener);
        return () => told.delete(listener);
      },
    },
  };
  const ask = vi.fn(async () => answers.shift() ?? null);
  const names = createPeopleNames(session, ask);
  const arrive = (...people: Person[]) => {
    roster = people.map(({ id, name }, at) => ({
      clientId: at + 2,
      presence: firstPresence({ id, name, color: "#1f5eff", role: "editor" }),
    }));
    for (const listener of told) listener();
  };
  return { names, ask, arrive };
}

describe("names of people", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("come from who is here and stay when they leave", () => {
    const { names, arrive, ask } = setUp([]);
    arrive(ANN);
    arrive();
    expect(names.name(ANN.id)).toBe("Ann Lee");
    expect(ask).not.toHaveBeenCalled();
  });

  it("know this person by their own name", () => {
    const { names } = setUp([]);
    expect(names.name("local-person-0-x")).toBe("Me");
  });

  it("ask the server for an unknown id, at most once a minute", async () => {
    const { names, ask } = setUp([[ANN], [ANN, BO]]);
    const listener = vi.fn();
    names.subscribe(listener);
    names.need(ANN.id);
    names.need(ANN.id);
    await vi.advanceTimersByTimeAsync(0);
    expect(names.name(ANN.id)).toBe("Ann Lee");
    expect(listener).toHaveBeenCalledOnce();
    names.need(BO.id);
    names.refresh();
    await vi.advanceTimersByTimeAsync(50_000);
    expect(ask).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(names.name(BO.id)).toBe("Bo");
  });

  it("do not ask again for somebody whom the server does not know", async () => {
    const { names, ask } = setUp([[ANN]]);
    names.subscribe(() => {});
    names.need(BO.id);
    await vi.advanceTimersByTimeAsync(300_000);
    names.need(BO.id);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(ask).toHaveBeenCalledOnce();
  });

  it("try again in a minute when the server did not answer, while somebody looks", async () => {
    const { names, ask } = setUp([null, [BO]]);
    const leave = names.subscribe(() => {});
    names.need(BO.id);
    await vi.advanceTimersByTimeAsync(65_000);
    expect(names.name(BO.id)).toBe("Bo");
    leave();
    names.need(ANN.id);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it("list people by name, the same list until it changed", () => {
    const { names, arrive } = setUp([]);
    arrive(BO, ANN);
    const list = names.people();
    expect(list.map(({ name }) => name)).toEqual(["Ann Lee", "Bo", "Me"]);
    expect(names.people()).toBe(list);
  });
});
