import type { CDPSession, Page } from "@playwright/test";

/** Real input events through the browser's own input pipeline, one for each frame of 60 a second. */
export interface SteadyHand {
  /** Turns the wheel (with Ctrl for zoom) at a point, `each` giving the step for frame 0, 1, 2 … */
  wheel(
    seconds: number,
    at: Place,
    each: (frame: number) => { dx: number; dy: number },
    zoom?: boolean,
  ): Promise<void>;
  /** Presses at a point, moves along `path` for a time, and lets go. */
  drag(seconds: number, from: Place, path: (frame: number) => Place): Promise<void>;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const FRAME = 1000 / 60;
const CONTROL = 2;

/** A hand for one page. */
export async function createSteadyHand(page: Page): Promise<SteadyHand> {
  const session = await page.context().newCDPSession(page);
  return {
    async wheel(seconds, at, each, zoom = false) {
      await mouse(session, "mouseMoved", at);
      await paced(seconds, async (frame) => {
        const { dx, dy } = each(frame);
        await session.send("Input.dispatchMouseEvent", {
          type: "mouseWheel",
          ...at,
          deltaX: dx,
          deltaY: dy,
          modifiers: zoom ? CONTROL : 0,
        });
      });
    },
    async drag(seconds, from, path) {
      await mouse(session, "mouseMoved", from);
      await mouse(session, "mousePressed", from);
      let last = from;
      await paced(seconds, async (frame) => {
        last = path(frame);
        await mouse(session, "mouseMoved", last, true);
      });
      await mouse(session, "mouseReleased", last);
    },
  };
}

async function mouse(
  session: CDPSession,
  type: "mouseMoved" | "mousePressed" | "mouseReleased",
  { x, y }: Place,
  held = false,
): Promise<void> {
  const pressing = type !== "mouseMoved";
  await session.send("Input.dispatchMouseEvent", {
    type,
    x,
    y,
    button: pressing || held ? "left" : "none",
    buttons: held || type === "mousePressed" ? 1 : 0,
    clickCount: pressing ? 1 : 0,
  });
}

/** Calls `step` once for each frame's time; a step that comes late is not made up for. */
async function paced(seconds: number, step: (frame: number) => Promise<void>): Promise<void> {
  const began = performance.now();
  for (let frame = 0; ; frame++) {
    const due = began + frame * FRAME;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (performance.now() - began >= seconds * 1000) return;
    await step(frame);
  }
}
