import { expect, test } from "vitest";
import { createTokenBucket } from "../rooms/token-bucket.ts";
import { createOriginCheck } from "./origin.ts";
import { createRateLimit } from "./rate-limit.ts";
import { hashSecret, newSecret, personId } from "./secrets.ts";
import { createTicketDesk } from "./tickets.ts";

const admission = {
  room: "boardboard1",
  role: "editor",
  link: "l1",
  linkExpires: null,
  principal: "link:l1",
  isPersonal: false,
  name: "A",
  schema: null,
} as const;

test("[S1] a ticket is good once and for 60 seconds", () => {
  let now = 1000;
  const desk = createTicketDesk(() => now);
  const first = desk.issue(admission);
  expect(first.expires).toBe(61_000);
  expect(desk.redeem(first.ticket)).toEqual(admission);
  expect(desk.redeem(first.ticket)).toBeNull();
  const second = desk.issue(admission);
  now += 60_000;
  expect(desk.redeem(second.ticket)).toBeNull();
  expect(desk.redeem("anything")).toBeNull();
});

test("[S4] origins are compared whole", () => {
  const open = createOriginCheck(null, ["https://a.example"]);
  expect(open(undefined, "x")).toBe(true);
  expect(open("http://127.0.0.1:4400", "127.0.0.1:4400")).toBe(true);
  expect(open("http://localhost:4400", "127.0.0.1:4400")).toBe(true);
  expect(open("https://a.example", "127.0.0.1:4400")).toBe(true);
  for (const origin of [
    "https://a.example.evil",
    "https://a.example:444",
    "http://127.0.0.1:1",
    "null",
    "",
    "file://x",
  ]) {
    expect(open(origin, "127.0.0.1:4400")).toBe(false);
  }
  for (const site of ["cross-site", "same-site"]) {
    expect(open(undefined, "x", site)).toBe(false);
    expect(open("https://a.example", "x", site)).toBe(true);
  }
  for (const site of ["same-origin", "none"]) expect(open(undefined, "x", site)).toBe(true);
  const published = createOriginCheck("https://plan.example.org", []);
  expect(published("https://plan.example.org", "127.0.0.1:4400")).toBe(true);
  expect(published("http://rebound.example", "rebound.example")).toBe(false);
});

test("[S49] secrets have at least 128 random bits and are kept only as their hash", () => {
  const secrets = Array.from({ length: 100 }, newSecret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets)
    expect(Buffer.from(secret, "base64url").byteLength * 8).toBeGreaterThanOrEqual(128);
  expect(hashSecret("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("[S25] a person has one id per board, which says nothing on another", () => {
  expect(personId("session:1", "b1")).toBe(personId("session:1", "b1"));
  expect(personId("session:1", "b1")).not.toBe(personId("session:1", "b2"));
  expect(personId("session:2", "b1")).not.toBe(personId("session:1", "b1"));
});

test("[S8] a budget is per caller and refills", () => {
  const limit = createRateLimit(2, 60_000);
  expect([limit.allow("a"), limit.allow("a"), limit.allow("a"), limit.hasLeft("a")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(limit.hasLeft("b")).toBe(true);
});

test("[S21] a sender may burst, then owes time", () => {
  let now = 0;
  const bucket = createTokenBucket(10, 5, () => now);
  for (let i = 0; i < 5; i++) expect(bucket.take(1)).toBeGreaterThanOrEqual(0);
  expect(bucket.take(1)).toBe(-1);
  expect(bucket.owes()).toBe(100);
  now += 100;
  expect(bucket.owes()).toBe(0);
});
