/** What a server says of itself. */
export interface Health {
  readonly status: number;
  readonly reason: string | null;
  readonly damagedRooms: number;
  /** A figure of `/metrics`, by its name without `throughline_`. Throws when there is none. */
  figure(name: string): number;
}

/** Ask a server how it is. */
export async function readHealth(url: string): Promise<Health> {
  const ready = await fetch(`${url}/readyz`);
  const said = (await ready.json()) as { reason?: string; damagedRooms?: number };
  const lines = (await (await fetch(`${url}/metrics`)).text()).split("\n");
  return {
    status: ready.status,
    reason: said.reason ?? null,
    damagedRooms: said.damagedRooms ?? 0,
    figure(name) {
      const line = lines.find((candidate) => candidate.startsWith(`throughline_${name} `));
      if (line === undefined) throw new Error(`There is no figure ${name}.`);
      return Number(line.split(" ")[1]);
    },
  };
}
