import { describe, expect, it } from "vitest";
import { finishDate } from "./finish-date.ts";

const plain = { workdays: [1, 2, 3, 4, 5], holidays: [] };

describe("finish date", () => {
  it("counts working days, the first one included", () => {
    expect(finishDate("2026-03-02", 1, plain)).toBe("2026-03-02");
    expect(finishDate("2026-03-02", 5, plain)).toBe("2026-03-06");
    expect(finishDate("2026-03-02", 6, plain)).toBe("2026-03-09");
  });

  it("rolls a start on a free day forward and skips holidays", () => {
    expect(finishDate("2026-03-07", 1, plain)).toBe("2026-03-09");
    expect(finishDate("2026-04-30", 2, { ...plain, holidays: ["2026-05-01"] })).toBe("2026-05-04");
  });

  it("ends on the start when the duration is nothing, and survives a calendar without work", () => {
    expect(finishDate("2026-03-02", 0, plain)).toBe("2026-03-02");
    expect(finishDate("2026-03-02", 3, { workdays: [], holidays: [] })).toBe("2026-03-02");
  });
});
