import { expect, onTestFinished, test } from "vitest";
import { callApi, createBoard, ticketFor } from "./support/board-access.ts";
import { connectRaw } from "./support/raw-client.ts";
import { launchServer } from "./support/server-process.ts";

const wrong = { secret: "w".repeat(32), name: "Eve" };
const count = (statuses: readonly number[], status: number) =>
  statuses.filter((one) => one === status).length;

/** Every way to look like someone else that a caller has; `real` is what the one trusted proxy adds. */
const disguises = (real: string) =>
  Array.from({ length: 60 }, (_, i) => {
    const forged = [`203.0.113.${i}`, `2001:db8:${i}::1`, `10.0.0.${i}:99`, "unknown", "", `x${i}`][i % 6];
    return Array.from({ length: i % 5 }, () => forged)
      .concat(real)
      .join(", ");
  });

test.each([
  ["0", [(i: number) => `203.0.113.${i}, 198.51.100.${i}`]],
  [
    "1",
    [
      (i: number) => disguises("198.51.100.7")[i] ?? "",
      (i: number) => `203.0.113.${i}, 2001:db8:7:7:${i}::${i}`,
      (i: number) => [`[2001:db8:7:8::1]:${1000 + i}`, `2001:0db8:7:8::${i}`, "2001:DB8:7:8::"][i % 3] ?? "",
      (i: number) => ["198.51.100.8", "::ffff:198.51.100.8", "198.51.100.8:77"][i % 3] ?? "",
    ],
  ],
  ["2", [(i: number) => `forged-${i}`]],
] as const)(
  "[S8] [S83] no budget is passed by a forged address, with %s trusted proxies",
  async (trusted, forgeries) => {
    const server = await launchServer({
      env: { TRUSTED_PROXIES: trusted, BOARDS_PER_HOUR: "10", CONNECTS_PER_MINUTE: "20" },
    });
    onTestFinished(server.dispose);
    const board = await createBoard(server.url);
    for (const forge of forgeries) {
      const many = <T>(count: number, run: (headers: { "x-forwarded-for": string }) => Promise<T>) =>
        Promise.all(Array.from({ length: count }, (_, i) => run({ "x-forwarded-for": forge(i) })));
      const post = (path: string, body: object) => async (headers: { "x-forwarded-for": string }) =>
        (await callApi(server.url, "POST", path, body, headers)).status;
      const guesses = await many(60, post(`/api/boards/${board.id}/join`, wrong));
      expect(count(guesses, 404) + count(guesses, 429)).toBe(60);
      // Thirty a minute, and what is given back while a slow machine runs this.
      expect(count(guesses, 404)).toBeLessThan(45);
      expect(count(await many(30, post("/api/boards", {})), 429)).toBeGreaterThan(15);
      const upgrades = await many(60, (headers) =>
        connectRaw(board, { ticket: "none-none-none-none", headers }).then(
          () => 101,
          (error: Error) => Number(/\d{3}/.exec(error.message)?.[0]),
        ),
      );
      expect(count(upgrades, 101) + count(upgrades, 429)).toBe(60);
      expect(count(upgrades, 429)).toBeGreaterThan(20);
    }
  },
);

test("[S83] behind one trusted proxy each caller has a budget of their own", async () => {
  const server = await launchServer({
    env: { TRUSTED_PROXIES: "1", BOARDS_PER_HOUR: "1", CONNECTS_PER_MINUTE: "1" },
  });
  onTestFinished(server.dispose);
  const board = await createBoard(server.url);
  for (const real of ["198.51.100.1", "198.51.100.2", "2001:db8:1::1", "2001:db8:2::1"]) {
    const headers = { "x-forwarded-for": `203.0.113.9, ${real}` };
    expect((await callApi(server.url, "POST", "/api/boards", {}, headers)).status).toBe(201);
    const client = await connectRaw(board, { ticket: await ticketFor(board, "editor"), headers });
    await client.fence();
    client.drop();
  }
});

test("[S8] a whole room may come in at once from one address: only wrong secrets use up the budget", async () => {
  const server = await launchServer();
  onTestFinished(server.dispose);
  const board = await createBoard(server.url);
  const right = { secret: board.secrets.editor, name: "One of many" };
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => callApi(server.url, "POST", `/api/boards/${board.id}/join`, right)),
  );
  expect(
    count(
      answers.map(({ status }) => status),
      200,
    ),
  ).toBe(100);
});
