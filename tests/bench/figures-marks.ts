/** One answer of the worker that computes the figures. Times as the page's own clock has them. */
export interface FiguresMark {
  /** When Enter was last pressed before it, by the browser's time of the event. */
  readonly pressed: number;
  /** When the records of that change had been handed to the worker; 0 when they had not. */
  readonly posted: number;
  /** When all of the page had been told. */
  readonly arrived: number;
  /** When the next frame had been drawn; 0 before. */
  painted: number;
  readonly cards: number;
  readonly simulating: boolean;
}

interface BenchFigures {
  pressed: number;
  posted: number;
  readonly marks: FiguresMark[];
  trials: number;
}

type BenchWindow = typeof window & { benchFigures?: BenchFigures };

/** Runs in the page before anything else: stamps every answer of a worker once its listeners have had it. */
export function stampFigures(): void {
  const bench: BenchFigures = { pressed: 0, posted: 0, marks: [], trials: 0 };
  (window as BenchWindow).benchFigures = bench;
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter") return;
      bench.pressed = event.timeStamp;
      bench.posted = 0;
    },
    true,
  );
  const note = (data: unknown) => {
    if (typeof data !== "object" || data === null || !("type" in data)) return;
    if (data.type === "trials") bench.trials += 1;
    if (data.type !== "figures" || !("simulating" in data) || !("items" in data)) return;
    const mark: FiguresMark = {
      pressed: bench.pressed,
      posted: bench.posted,
      arrived: performance.now(),
      painted: 0,
      cards: Array.isArray(data.items) ? data.items.length : 0,
      simulating: data.simulating === true,
    };
    bench.marks.push(mark);
    // What is posted in a frame's callback comes after that frame was drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        mark.painted = performance.now();
      };
      port2.postMessage(null);
    });
  };
  window.Worker = class extends Worker {
    override addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ): void {
      if (type !== "message" || typeof listener !== "function") {
        super.addEventListener(type, listener, options);
        return;
      }
      const noted = (event: Event) => {
        listener.call(this, event);
        if (event instanceof MessageEvent) note(event.data);
      };
      super.addEventListener(type, noted, options);
    }

    override postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
      super.postMessage(message, Array.isArray(options) ? { transfer: options } : options);
      const isRecords =
        typeof message === "object" && message !== null && "type" in message && message.type === "records";
      if (isRecords && bench.posted === 0) bench.posted = performance.now();
    }
  };
}

/** Runs in the page: the answers since Enter was last pressed. */
export function readMarks(): FiguresMark[] {
  const bench = (window as BenchWindow).benchFigures;
  return bench?.marks.filter(({ pressed }) => pressed === bench.pressed) ?? [];
}

/** Runs in the page: how many answers to trials have come. */
export function countAnswers(): number {
  return (window as BenchWindow).benchFigures?.trials ?? 0;
}
