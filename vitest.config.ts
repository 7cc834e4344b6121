import { defineConfig } from "vitest/config";

/** Tests with a real server, real sockets and real waiting: not among those that run before each commit. */
const SOCKETS = "apps/server/src/sync/**/*.test.ts";

/** Laws try the same random cases each time. */
const LAW_SEED = "./tests/house/law-seed.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "packages",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/server/src/**/*.test.ts",
            "tests/house/**/*.test.ts",
          ],
          exclude: [SOCKETS],
          environment: "node",
          setupFiles: LAW_SEED,
          // Laws over hundreds of random plans take seconds on a machine that does other things too.
          testTimeout: 30_000,
          // Starting a worker for each of a hundred files costs more than most of them; no test leaves state behind.
          isolate: false,
        },
      },
      {
        test: {
          name: "web",
          include: ["apps/web/src/**/*.test.ts", "apps/web/src/**/*.test.tsx"],
          environment: "happy-dom",
          environmentOptions: { happyDOM: { width: 1440, height: 900 } },
          setupFiles: LAW_SEED,
          testTimeout: 30_000,
          isolate: false,
          // Pictures read their colours out of this file.
          css: { include: [/tokens\.css/] },
        },
        resolve: { dedupe: ["react", "react-dom", "yjs"] },
      },
      {
        test: {
          name: "system",
          include: ["tests/convergence/**/*.test.ts", "tests/faults/**/*.test.ts", SOCKETS],
          environment: "node",
          testTimeout: 180_000,
        },
      },
    ],
  },
});
