import type { BoardSnapshot } from "@throughline/model";

/** A sample program as the list shows it. */
export interface SampleEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly facts: string;
}

// Read on first use: a server that only serves boards starts without them.
const shelf = () => import("@throughline/samples");

/** Every sample program that can be opened. */
export async function listSamples(): Promise<SampleEntry[]> {
  const { samples } = await shelf();
  return samples.map(({ id, title, summary, facts }) => ({ id, title, summary, facts }));
}

/** One sample by its id, or `null`. */
export async function findSample(id: string): Promise<{ title: string; load(): BoardSnapshot } | null> {
  const { samples } = await shelf();
  return samples.find((sample) => sample.id === id) ?? null;
}
