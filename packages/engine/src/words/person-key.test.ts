import { describe, expect, it } from "vitest";
import { personKey } from "./person-key.ts";

describe("personKey", () => {
  it("E145 makes one person of two spellings, and nobody of placeholders", () => {
    expect(personKey(" Ann Lee ")).toBe(personKey("ann lee"));
    expect(personKey("Ann Lee")).not.toBe(personKey("Ann"));
    expect(personKey(" TBD ")).toBe(null);
    expect(personKey("")).toBe(null);
  });
});
