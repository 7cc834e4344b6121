import * as decoding from "lib0/decoding";
import { expect, test } from "vitest";
import { awarenessFrame, createAwarenessFrames, presenceEntry } from "./frames.ts";

const people = [
  { clientId: 1, clock: 2 ** 40 + 7, json: '{"cursor":[1,2]}' },
  { clientId: 2 ** 32 - 1, clock: 128, json: "null" },
  { clientId: 300, clock: 2 ** 53 - 1, json: JSON.stringify({ name: "Zoë 🙂".repeat(100) }) },
];

function readAwareness(frame: Uint8Array) {
  const decoder = decoding.createDecoder(frame);
  expect(decoding.readVarUint(decoder)).toBe(1);
  const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  expect(decoding.hasContent(decoder)).toBe(false);
  const found = Array.from({ length: decoding.readVarUint(body) }, () => ({
    clientId: decoding.readVarUint(body),
    clock: decoding.readVarUint(body),
    json: decoding.readVarString(body),
  }));
  expect(decoding.hasContent(body)).toBe(false);
  return found;
}

test("[S25] an awareness frame without someone is that of the others", () => {
  const entries = people.map(({ clientId, clock, json }) => presenceEntry(clientId, clock, json));
  const frames = createAwarenessFrames(entries);
  expect(readAwareness(frames.whole)).toEqual(people);
  expect(frames.whole).toEqual(awarenessFrame(entries));
  for (const [place, person] of people.entries()) {
    const others = people.filter((other) => other !== person);
    expect(readAwareness(Buffer.concat(frames.without(place)))).toEqual(others);
  }
});

test("[S25] an awareness frame about nobody, or about many, can be read", () => {
  expect(readAwareness(awarenessFrame([]))).toEqual([]);
  const many = Array.from({ length: 1000 }, (_, clientId) => ({ clientId, clock: 1, json: "{}" }));
  const entries = many.map(({ clientId, clock, json }) => presenceEntry(clientId, clock, json));
  expect(readAwareness(awarenessFrame(entries))).toEqual(many);
});
