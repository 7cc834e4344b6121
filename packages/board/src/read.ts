import {
  type BoardMeta,
  type Item,
  type Link,
  type RawRecord,
  readItem,
  readLink,
  readMeta,
} from "@throughline/model";
import * as Y from "yjs";
import type { Board } from "./board.ts";

/** Shared types nested deeper than this are hostile, not plans; as deep as a snapshot goes. */
const DEEPEST = 16;

/** The stored values of a record as they are, with texts as strings. Never throws. */
export function rawValues(stored: Y.Map<unknown>, depth = 0): RawRecord {
  const raw: Record<string, unknown> = {};
  stored.forEach((value, key) => {
    if (!key.startsWith("__")) raw[key] = plainOf(value, depth + 1);
  });
  return raw;
}

/** A stored value without shared types in it. Not their own `toJSON`, which has no bottom. */
function plainOf(value: unknown, depth: number): unknown {
  if (value instanceof Y.Text) return value.toString();
  if (value instanceof Y.Doc || depth > DEEPEST) return undefined;
  if (value instanceof Y.Map) return rawValues(value, depth);
  if (value instanceof Y.Array) return value.toArray().map((inner) => plainOf(inner, depth + 1));
  return value instanceof Y.AbstractType ? undefined : value;
}

/** The stored values of whatever stands under an id: nothing usable reads as an empty record. */
export function rawRecord(stored: unknown): RawRecord {
  if (stored instanceof Y.Map) return rawValues(stored);
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return {};
  return stored instanceof Y.AbstractType || stored instanceof Uint8Array ? {} : (stored as RawRecord);
}

/** The frozen record of one item, or undefined when there is none. Never throws, whatever is stored. */
export function readBoardItem(board: Board, id: string): Item | undefined {
  const stored: unknown = board.items.get(id);
  if (stored === undefined) return undefined;
  return readItem(id, rawRecord(stored));
}

/** The frozen record of one link, or undefined when there is none. Never throws, whatever is stored. */
export function readBoardLink(board: Board, id: string): Link | undefined {
  const stored: unknown = board.links.get(id);
  if (stored === undefined) return undefined;
  return readLink(id, rawRecord(stored));
}

/** The settings of the board. Never throws. */
export function readBoardMeta(board: Board): BoardMeta {
  return readMeta(rawValues(board.meta));
}
