import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createFrameWriter } from "./frame-writer.ts";

/** Everything that was written, by the calls in which it was. */
function collect() {
  const calls: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      calls.push(chunk);
      done();
    },
    writev(chunks, done) {
      calls.push(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)));
      done();
    },
  });
  return { calls, writer: createFrameWriter(stream), stream };
}

/** The messages in these bytes, read as RFC 6455 says. */
function readFrames(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.byteLength; ) {
    expect(bytes[at]).toBe(0x82);
    const short = bytes.readUInt8(at + 1);
    const [size, header] =
      short < 126
        ? [short, 2]
        : short === 126
          ? [bytes.readUInt16BE(at + 2), 4]
          : [Number(bytes.readBigUInt64BE(at + 2)), 10];
    found.push(bytes.subarray(at + header, at + header + size));
    at += header + size;
  }
  return found;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("[S23] messages of every size are whole, in order, and those of one turn are written at once", async () => {
  const { calls, writer } = collect();
  const sizes = [0, 1, 125, 126, 65_535, 65_536, 200_000];
  const messages = sizes.map((size) => randomBytes(size));
  for (const message of messages) writer.write(message);
  expect(writer.waiting).toBeGreaterThan(65_536);
  await turn();
  expect(calls).toHaveLength(1);
  expect(writer.waiting).toBe(0);
  expect(readFrames(Buffer.concat(calls))).toEqual(messages);
});

test("[S23] a message in parts is one message, and one to many is the same for all", async () => {
  const one = collect();
  const other = collect();
  const parts = [randomBytes(3), randomBytes(70_000), randomBytes(0), randomBytes(9)];
  const shared = randomBytes(300);
  one.writer.write(...parts);
  for (const { writer } of [one, other]) writer.write(shared);
  other.writer.write(...parts);
  await turn();
  expect(readFrames(Buffer.concat(one.calls))).toEqual([Buffer.concat(parts), shared]);
  expect(readFrames(Buffer.concat(other.calls))).toEqual([shared, Buffer.concat(parts)]);
});

test("what waits for the end of the turn goes before a goodbye, and nothing is written to a dead socket", async () => {
  const { calls, writer, stream } = collect();
  writer.write(randomBytes(5));
  writer.flush();
  expect(calls).toHaveLength(1);
  writer.write(randomBytes(5));
  stream.destroy();
  await turn();
  expect(calls).toHaveLength(1);
});
