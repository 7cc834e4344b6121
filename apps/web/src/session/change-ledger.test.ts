import { describe, expect, it } from "vitest";
import { createChangeLedger } from "./change-ledger.ts";

describe("the ledger of changes", () => {
  it("counts what the server has not confirmed", () => {
    const ledger = createChangeLedger();
    ledger.add();
    ledger.add();
    const fence = ledger.fence();
    ledger.add();
    ledger.acknowledge(fence);
    expect(ledger.pending()).toBe(1);
    ledger.acknowledge(ledger.fence());
    expect(ledger.pending()).toBe(0);
  });

  it("remembers when the oldest unconfirmed change was made", () => {
    let now = 1000;
    const ledger = createChangeLedger(0, () => now);
    expect(ledger.since()).toBe(0);
    ledger.add();
    const fence = ledger.fence();
    now = 5000;
    ledger.add();
    expect(ledger.since()).toBe(1000);
    ledger.acknowledge(fence);
    expect(ledger.since()).toBe(5000);
  });

  it("ignores confirmations that are old or of no fence it sent", () => {
    const ledger = createChangeLedger();
    ledger.add();
    ledger.acknowledge(7);
    expect(ledger.pending()).toBe(1);
    ledger.acknowledge(1);
    ledger.acknowledge(0);
    expect(ledger.pending()).toBe(0);
  });

  it("starts with what an earlier page left, and settles it with the first fence", () => {
    const ledger = createChangeLedger(12);
    expect(ledger.pending()).toBe(12);
    expect(ledger.pendingOwn()).toBe(0);
    ledger.add();
    expect(ledger.pendingOwn()).toBe(1);
    ledger.acknowledge(12);
    expect(ledger.pending()).toBe(1);
    ledger.acknowledge(13);
    expect(ledger.pendingOwn()).toBe(0);
  });
});
