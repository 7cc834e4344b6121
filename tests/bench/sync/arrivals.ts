/** When moves were sent and when each other client had them, for any number of clients. */
export interface Arrivals {
  /** From now on moves count, until {@link close}. */
  open(): void;
  close(): void;
  sent(card: number, number: number): void;
  arrived(receiver: number, card: number, number: number): void;
  /** Moves that counted and are not with everyone yet. */
  readonly missing: number;
  /** The share of counted moves times receivers that arrived, 0 to 1. */
  share(): number;
  /** Milliseconds below which this share of arrivals lie, to a twentieth. */
  latency(share: number): number;
}

const PER_MS = 20;
const MOST_MS = 30_000;

/**
 * Clients sit at boards of `perBoard`, numbered through; card `n` is client `n`'s. A later move of a card proves
 * all earlier ones: whoever has the later one has passed them, also where a server sent only the last.
 */
export function createArrivals(clients: number, perBoard: number): Arrivals {
  const sentAt: number[][] = Array.from({ length: clients }, () => []);
  const seen = new Int32Array(clients * perBoard).fill(-1);
  const counts = new Uint32Array(MOST_MS * PER_MS + 1);
  let isOpen = false;
  let expected = 0;
  let came = 0;
  return {
    open() {
      isOpen = true;
    },
    close() {
      isOpen = false;
    },
    sent(card, number) {
      (sentAt[card] as number[])[number] = isOpen ? performance.now() : -1;
      if (isOpen) expected += perBoard - 1;
    },
    arrived(receiver, card, number) {
      if (receiver === card) return;
      const place = receiver * perBoard + (card % perBoard);
      const before = seen[place] as number;
      if (number <= before) return;
      seen[place] = number;
      const now = performance.now();
      for (let passed = before + 1; passed <= number; passed++) {
        const at = sentAt[card]?.[passed] ?? -1;
        if (at < 0) continue;
        came += 1;
        const bucket = Math.min(MOST_MS * PER_MS, Math.round((now - at) * PER_MS));
        counts[bucket] = (counts[bucket] as number) + 1;
      }
    },
    get missing() {
      return expected - came;
    },
    share: () => (expected === 0 ? 0 : came / expected),
    latency(share) {
      let left = share * came;
      for (let bucket = 0; bucket < counts.length; bucket++) {
        left -= counts[bucket] as number;
        if (left <= 0) return bucket / PER_MS;
      }
      return MOST_MS;
    },
  };
}
