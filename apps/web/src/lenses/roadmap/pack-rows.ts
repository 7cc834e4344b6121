/** Something that needs a stretch of a row to itself: `left` to `right`. */
export interface Stretch {
  readonly id: string;
  readonly left: number;
  readonly right: number;
}

/** The row of each stretch, 0 at the top, and how many rows there are. */
export interface PackedRows {
  readonly rows: ReadonlyMap<string, number>;
  readonly height: number;
}

interface Block {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Everything in it with its row within the block. */
  readonly inside: readonly (readonly [id: string, row: number])[];
}

/** Nesting deeper than this lies beside, not below: no screen shows it, and no stack has to hold it. */
const DEEPEST = 40;

/**
 * Packs stretches into as few rows as the order by their left ends allows, none over another. What is inside
 * another (`partsOf`) lies in rows directly below it, and nothing else lies between. Parts that are not among the
 * stretches are passed over; what goes round in a circle is opened at its first.
 */
export function packRows(
  stretches: readonly Stretch[],
  partsOf: (id: string) => readonly string[],
): PackedRows {
  const byId = new Map(stretches.map((stretch) => [stretch.id, stretch]));
  const inOrder = [...stretches].sort((one, other) => one.left - other.left || (one.id < other.id ? -1 : 1));
  const inner = new Set<string>();
  for (const { id } of inOrder) for (const part of partsOf(id)) if (part !== id) inner.add(part);
  const taken = new Set<string>();
  const blockOf = (stretch: Stretch, depth: number): Block => {
    taken.add(stretch.id);
    const parts: Block[] = [];
    for (const id of depth < DEEPEST ? partsOf(stretch.id) : []) {
      const part = byId.get(id);
      if (part && !taken.has(id)) parts.push(blockOf(part, depth + 1));
    }
    if (parts.length === 0)
      return { left: stretch.left, right: stretch.right, height: 1, inside: [[stretch.id, 0]] };
    const below = stack(parts.sort((one, other) => one.left - other.left || compareBlocks(one, other)));
    return {
      left: Math.min(stretch.left, ...parts.map(({ left }) => left)),
      right: Math.max(stretch.right, ...parts.map(({ right }) => right)),
      height: 1 + below.height,
      inside: [[stretch.id, 0], ...below.inside.map(([id, row]) => [id, row + 1] as const)],
    };
  };
  const blocks: Block[] = [];
  for (const stretch of inOrder) if (!inner.has(stretch.id)) blocks.push(blockOf(stretch, 0));
  for (const stretch of inOrder) if (!taken.has(stretch.id)) blocks.push(blockOf(stretch, 0));
  const { inside, height } = stack(
    blocks.sort((one, other) => one.left - other.left || compareBlocks(one, other)),
  );
  return { rows: new Map(inside), height };
}

/** Puts blocks, given by their left ends, each into the first rows that are free so far. */
function stack(blocks: readonly Block[]): Pick<Block, "height" | "inside"> {
  const ends: number[] = [];
  const inside: (readonly [string, number])[] = [];
  for (const block of blocks) {
    const at = firstFree(ends, block);
    for (let row = at; row < at + block.height; row++) ends[row] = block.right;
    for (const [id, row] of block.inside) inside.push([id, row + at]);
  }
  return { height: ends.length, inside };
}

function firstFree(ends: readonly number[], { left, height }: Block): number {
  let free = 0;
  for (let row = 0; row < ends.length; row++) {
    free = (ends[row] as number) <= left ? free + 1 : 0;
    if (free === height) return row - height + 1;
  }
  return ends.length - free;
}

function compareBlocks(one: Block, other: Block): number {
  return (one.inside[0]?.[0] ?? "") < (other.inside[0]?.[0] ?? "") ? -1 : 1;
}
