import { defineConfig } from "vitest/config";

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
          environment: "node",
        },
      },
      {
        test: {
          name: "web",
          include: ["apps/web/src/**/*.test.ts", "apps/web/src/**/*.test.tsx"],
          environment: "happy-dom",
          // Pictures read their colours out of this file.
          css: { include: [/tokens\.css/] },
        },
        resolve: { dedupe: ["react", "react-dom", "yjs"] },
      },
      {
        test: {
          name: "system",
          include: ["tests/convergence/**/*.test.ts", "tests/faults/**/*.test.ts"],
          environment: "node",
          testTimeout: 180_000,
        },
      },
    ],
  },
});
