import {
  type BoardSnapshot,
  cardSize,
  itemFields,
  linkFields,
  metaFields,
  type RawRecord,
  readItem,
  readLink,
  readMeta,
} from "@throughline/model";
import { describe, expect, it } from "vitest";
import { samples } from "./index.ts";

const boards = samples.map((sample) => ({ id: sample.id, sample, board: sample.load() }));

const readItems = (board: BoardSnapshot) => Object.entries(board.items).map(([id, raw]) => readItem(id, raw));
const readLinks = (board: BoardSnapshot) => Object.entries(board.links).map(([id, raw]) => readLink(id, raw));

function unknownKeys(raw: RawRecord, table: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(raw).filter((key) => key !== "kind" && !((key.split(":", 1)[0] as string) in table));
}

describe("samples", () => {
  it("come in four, each with its own id", () => {
    expect(new Set(samples.map((sample) => sample.id))).toEqual(
      new Set(["mars-2020", "healthcare-gov", "barcelona-smart-city", "cloud-move"]),
    );
  });

  it("hand out a fresh copy each time", () => {
    for (const { sample, board } of boards) {
      expect(sample.load()).toEqual(board);
      expect(sample.load().items).not.toBe(board.items);
    }
  });
});

describe.each(boards)("the records of $id", ({ sample, board }) => {
  it("read without repairs and hold no unknown fields", () => {
    expect(readMeta(board.meta).repairs).toEqual([]);
    expect(unknownKeys(board.meta, metaFields)).toEqual([]);
    for (const item of readItems(board)) {
      const raw = board.items[item.id] ?? {};
      expect({
        id: item.id,
        repairs: item.repairs,
        unknown: unknownKeys(raw, itemFields(item.kind)),
      }).toEqual({ id: item.id, repairs: [], unknown: [] });
    }
    for (const link of readLinks(board)) {
      const raw = board.links[link.id] ?? {};
      expect({
        id: link.id,
        repairs: link.repairs,
        unknown: unknownKeys(raw, linkFields(link.kind)),
      }).toEqual({ id: link.id, repairs: [], unknown: [] });
    }
  });

  it("have ids that may key a record", () => {
    const ids = [...Object.keys(board.items), ...Object.keys(board.links)];
    expect(ids.filter((id) => !/^[a-z0-9_-]{1,64}$/.test(id))).toEqual([]);
  });

  it("survive being written as JSON", () => {
    expect(JSON.parse(JSON.stringify(board))).toEqual(board);
  });

  it("are joined by links whose ends exist", () => {
    const loose = readLinks(board).filter(({ from, to }) => !board.items[from] || !board.items[to]);
    expect(loose).toEqual([]);
  });

  it("number 25 to 80, of at least ten kinds, as the facts say", () => {
    const items = readItems(board);
    expect(items.length).toBeGreaterThanOrEqual(25);
    expect(items.length).toBeLessThanOrEqual(80);
    expect(new Set(items.map((item) => item.kind)).size).toBeGreaterThanOrEqual(10);
    expect(sample.facts).toBe(`${items.length} objects, ${readLinks(board).length} links`);
    expect(sample.title).toBe(board.meta.title);
  });

  it("have titles of at most 60 characters; notes, whose title is all their words, 240", () => {
    const long = readItems(board).filter(
      ({ kind, title }) => title === "" || title.length > (kind === "note" ? 240 : 60),
    );
    expect(long.map((item) => item.title)).toEqual([]);
  });

  it("name a source on each fact, and approximate figures that they really have", () => {
    for (const item of readItems(board)) {
      const drawn = ["note", "text", "section"].includes(item.kind);
      expect({ id: item.id, sourced: drawn || item.source !== "" }).toEqual({ id: item.id, sourced: true });
      const raw = board.items[item.id] ?? {};
      const absent = item.approximate.filter(
        (field) => !Object.keys(raw).some((key) => key === field || key.startsWith(`${field}:`)),
      );
      expect({ id: item.id, absent }).toEqual({ id: item.id, absent: [] });
    }
  });
});

describe.each(boards)("the layout of $id", ({ board }) => {
  const placed = readItems(board).map((item) => {
    const [width, height] = cardSize(item);
    const [left, top] = item.pos;
    return { item, left, top, right: left + width, bottom: top + height };
  });
  type Rect = (typeof placed)[number];
  const frames = new Map(
    placed.filter(({ item }) => item.kind === "section").map((one) => [one.item.id, one]),
  );
  const apart = (a: Rect, b: Rect, gap: number) =>
    a.right + gap <= b.left || b.right + gap <= a.left || a.bottom + gap <= b.top || b.bottom + gap <= a.top;

  it("stands on the grid of 8", () => {
    expect(placed.filter(({ left, top }) => left % 8 !== 0 || top % 8 !== 0)).toEqual([]);
  });

  it("keeps cards 40 apart, sections apart, and loose cards out of sections", () => {
    const touching: string[] = [];
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) {
        const inside = one.item.section === other.item.id || other.item.section === one.item.id;
        const cards = one.item.kind !== "section" && other.item.kind !== "section";
        if (!inside && !apart(one, other, cards ? 40 : 24)) touching.push(`${one.item.id} ${other.item.id}`);
      }
    }
    expect(touching).toEqual([]);
  });

  it("holds each member inside its section, under the header and within the padding", () => {
    const outside = placed.filter(({ item, left, top, right, bottom }) => {
      if (item.section === null) return false;
      const frame = frames.get(item.section);
      return (
        !frame ||
        left < frame.left + 32 ||
        top < frame.top + 56 ||
        right > frame.right - 32 ||
        bottom > frame.bottom - 32
      );
    });
    expect(outside.map(({ item }) => item.id)).toEqual([]);
  });

  it("draws sections below cards and every order key once", () => {
    const cards = placed.filter(({ item }) => item.kind !== "section").map(({ item }) => item.z);
    const lowest = cards.toSorted()[0] ?? "";
    expect([...frames.values()].filter(({ item }) => item.z >= lowest)).toEqual([]);
    expect(new Set(placed.map(({ item }) => item.z)).size).toBe(placed.length);
  });

  it("leaves the size of cards to their kind", () => {
    const own = placed.filter(({ item }) => item.size && !["section", "note", "text"].includes(item.kind));
    expect(own).toEqual([]);
  });

  it("fits a window and reads from left to right", () => {
    const width = Math.max(...placed.map(({ right }) => right));
    const height = Math.max(...placed.map(({ bottom }) => bottom));
    expect(width).toBeLessThanOrEqual(3200);
    expect(height).toBeLessThanOrEqual(2000);
    expect(width / height).toBeGreaterThan(1.3);
    expect(width / height).toBeLessThan(1.95);
    const rect = new Map(placed.map((one) => [one.item.id, one]));
    const flow = readLinks(board).filter(({ kind }) =>
      ["dependency", "delivers", "contributes"].includes(kind),
    );
    const backward = flow.filter(({ from, to }) => {
      const [a, b] = [rect.get(from), rect.get(to)];
      return a && b && b.right < (a.left + a.right) / 2;
    });
    expect(backward.length / flow.length).toBeLessThanOrEqual(0.15);
  });
});
