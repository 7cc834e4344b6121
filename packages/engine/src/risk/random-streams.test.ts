import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStreams, drawWords } from "./random-streams.ts";

function draw(ids: readonly string[], stream: number, count: number, seed = 1): number[] {
  const out = new Uint32Array(count);
  drawWords(createStreams(ids, seed), stream, out, count);
  return [...out];
}

describe("random streams", () => {
  it("E40 gives the numbers of the reference algorithm", () => {
    // From a C program written after the published definition, seeds (0, 1, 0) and three words, 12 discarded.
    const seeded = (a: number, b: number, c: number) => {
      const streams = { words: Int32Array.of(a, b, c, 1) };
      drawWords(streams, 0, new Uint32Array(12), 12);
      return streams;
    };
    const first = new Uint32Array(5);
    drawWords(seeded(0, 1, 0), 0, first, 5);
    expect([...first]).toEqual([2012149540, 1872316204, 1707632675, 1779833415, 2026416846]);
    const long = new Uint32Array(1_000_000);
    drawWords(seeded(0x12345678, 0x9abcdef0, 0xdeadbeef), 0, long, long.length);
    expect([...long.subarray(0, 5)]).toEqual([2691404532, 4096678673, 3648049100, 870770526, 2811430678]);
    expect(long[999_999]).toBe(2544930912);
  });

  it("E40 starts each stream from its id alone, whatever the others are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }), fc.integer(), (ids, seed) => {
        const own = ids.map((id) => draw([id], 0, 20, seed));
        expect(ids.map((_, stream) => draw(ids, stream, 20, seed))).toEqual(own);
      }),
    );
  });

  it("E40 goes on where it stopped, so the size of a chunk does not matter", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }), (chunks) => {
        const streams = createStreams(["a"], 7);
        const parts = chunks.flatMap((count) => {
          const out = new Uint32Array(count);
          drawWords(streams, 0, out, count);
          return [...out];
        });
        expect(parts).toEqual(draw(["a"], 0, parts.length, 7));
      }),
    );
  });

  it("E40 spreads evenly and without correlation between neighboring ids and seeds", () => {
    const unit = (words: number[]) => words.map((word) => word / 2 ** 32 - 0.5);
    const streams = ["item-1", "item-2", "item-3"].map((id) => unit(draw([id], 0, 20_000)));
    streams.push(unit(draw(["item-1"], 0, 20_000, 2)));
    for (const [at, one] of streams.entries()) {
      // Standard errors: 0.289/√20000 = 0.002 for the mean, 1/12/√20000 = 0.0006 for a product.
      expect(Math.abs(one.reduce((sum, value) => sum + value, 0) / 20_000)).toBeLessThan(0.008);
      for (const other of streams.slice(at + 1)) {
        const product = one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0) / 20_000;
        expect(Math.abs(product)).toBeLessThan(0.0025);
      }
    }
  });
});
