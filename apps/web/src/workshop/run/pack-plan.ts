import type { BoardSnapshot } from "@throughline/model";

/** A plan as a short text: its JSON, deflated, in base 64. */
export async function packPlan(plan: BoardSnapshot): Promise<string> {
  const bytes = await pipe(new TextEncoder().encode(JSON.stringify(plan)), new CompressionStream("deflate"));
  let text = "";
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}

/** The plan that was packed, as unchecked JSON; null when there is none or it cannot be read. */
export async function unpackPlan(packed: string): Promise<unknown> {
  if (packed === "") return null;
  try {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    const plain = await pipe(bytes, new DecompressionStream("deflate"));
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  } catch {
    return null;
  }
}

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
