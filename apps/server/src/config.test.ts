import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("[S61] nothing set means a server for this computer on port 4400", () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    config: { port: 4400, host: "127.0.0.1", dataDir: "./data", publicUrl: null, allowedOrigins: [] },
  });
});

test("[S61] settings are read, and limits turned into bytes", () => {
  const result = readConfig({
    PORT: "8080",
    HOST: "0.0.0.0",
    PUBLIC_URL: "https://plan.example.org/",
    ALLOWED_ORIGINS: "https://a.example, https://b.example",
    MAX_BOARD_MB: "50",
    IDLE_SECONDS: "5",
    LOG_LEVEL: "info",
  });
  expect(result).toMatchObject({
    ok: true,
    config: {
      port: 8080,
      publicUrl: "https://plan.example.org",
      allowedOrigins: ["https://a.example", "https://b.example"],
      limits: { boardBytes: 50 * 1024 * 1024, idleMs: 5000 },
    },
  });
});

test("[S61] every wrong setting is named in one go, with what is wrong", () => {
  const result = readConfig({
    PORT: "many",
    PUBLIC_URL: "plan.example.org",
    LOG_LEVEL: "loud",
    DATABASE_URL: "postgres://x",
    REDIS_URL: "redis://x",
  });
  expect(result.ok).toBe(false);
  const text = result.ok ? "" : result.reasons.join("\n");
  for (const name of ["PORT", "PUBLIC_URL", "LOG_LEVEL", "DATABASE_URL", "REDIS_URL"])
    expect(text).toContain(name);
  expect(text).toContain("not available yet");
});
