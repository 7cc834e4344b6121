import { describe, expect, it } from "vitest";
import { colorFor, personColors, readIdentity } from "../session/identity.ts";
import { createMemoryStorage } from "../testing/memory-storage.ts";
import { ago } from "./ago.ts";
import { initials } from "./initials.ts";
import { inkOn } from "./ink-on.ts";
import { fileName } from "./save-file.ts";

describe("words and colours", () => {
  it("tells how long ago something was", () => {
    const now = 1_000_000_000_000;
    expect(ago(now, now, "en")).toBe("this minute");
    expect(ago(now - 3 * 86_400_000, now, "en")).toBe("3 days ago");
    expect(ago(now + 5000, now, "en")).toBe("this minute");
  });

  it("shortens names to letters", () => {
    expect(initials("Ann Lee")).toBe("AL");
    expect(initials("  zoë ")).toBe("Z");
    expect(initials("")).toBe("?");
  });

  it("writes on each person's colour with white, and on pale colours with dark ink", () => {
    for (const color of personColors) expect(inkOn(color)).toBe("#ffffff");
    expect(inkOn("#ffe066")).toBe("#16202e");
  });

  it("gives the same name the same colour", () => {
    expect(colorFor("Ann")).toBe(colorFor("Ann"));
    expect(personColors).toContain(colorFor(""));
  });

  it("makes file names that every system takes", () => {
    expect(fileName("Move: to/the “cloud” ☁", "json")).toBe("Move-to-the-cloud.json");
    expect(fileName("///", "json")).toBe("board.json");
  });

  it.each(["", "7", "null", '{"name":"  "}', "{", '{"color":"#ffffff"}'])(
    "knows nobody by junk: %s",
    (stored) => {
      expect(readIdentity(createMemoryStorage({ "throughline.me": stored }))).toBeNull();
    },
  );

  it("reads a name, and mends a colour that is none", () => {
    const storage = createMemoryStorage({ "throughline.me": '{"name":"Ann","color":"url(x)"}' });
    expect(readIdentity(storage)).toEqual({ name: "Ann", color: colorFor("Ann") });
  });
});
