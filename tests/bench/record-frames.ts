import type { Browser, Page } from "@playwright/test";
import { percentile } from "./percentile.ts";

/** How the page kept up while something was done to it. Times in milliseconds. */
export interface FrameRecord {
  readonly seconds: number;
  readonly fps: number;
  readonly p95Frame: number;
  readonly worstFrame: number;
  /** The longest single task of the page's main thread, as the browser's own trace has it. */
  readonly worstTask: number;
  /** The most processor time any single task took: what `worstTask` would be if nothing else ran here. */
  readonly worstTaskCpu: number;
  /** How many tasks took longer than 50 ms, by the page's own long-task observer. */
  readonly longTasks: number;
}

/** Runs `act` and records every frame and every main-thread task meanwhile. */
export async function recordFrames(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<FrameRecord> {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await page.evaluate(startRecording);
  await act();
  const { frames, longTasks } = await page.evaluate(stopRecording);
  const tasks = mainThreadTasks(await browser.stopTracing());
  const seconds = frames.reduce((sum, frame) => sum + frame, 0) / 1000;
  return {
    seconds,
    fps: frames.length / seconds,
    p95Frame: percentile(frames, 0.95),
    worstFrame: Math.max(0, ...frames),
    worstTask: tasks.reduce((worst, task) => Math.max(worst, task.wall), 0),
    worstTaskCpu: tasks.reduce((worst, task) => Math.max(worst, task.cpu), 0),
    longTasks,
  };
}

interface Recording {
  frames: number[];
  longTasks: number;
  stop(): void;
}

type RecordingWindow = typeof window & { benchRecording?: Recording };

function startRecording(): void {
  const recording: Recording = { frames: [], longTasks: 0, stop: () => {} };
  let last = performance.now();
  let running = true;
  const frame = (now: number) => {
    recording.frames.push(now - last);
    last = now;
    if (running) requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(frame);
  });
  const observer = new PerformanceObserver((list) => {
    recording.longTasks += list.getEntries().length;
  });
  observer.observe({ entryTypes: ["longtask"] });
  recording.stop = () => {
    running = false;
    recording.longTasks += observer.takeRecords().length;
    observer.disconnect();
  };
  (window as RecordingWindow).benchRecording = recording;
}

function stopRecording(): { frames: number[]; longTasks: number } {
  const recording = (window as RecordingWindow).benchRecording;
  recording?.stop();
  return { frames: recording?.frames ?? [], longTasks: recording?.longTasks ?? 0 };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** Processor time, where the platform counts it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The durations of all tasks on the main threads of pages, in milliseconds. */
function mainThreadTasks(trace: Buffer): { readonly wall: number; readonly cpu: number }[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === "X" && name.endsWith("RunTask") && mains.has(`${pid} ${tid}`))
    .map(({ dur = 0, tdur = dur }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}
