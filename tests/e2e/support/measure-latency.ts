import type { Page } from "@playwright/test";

/** What to see on the other page: the first change of `attribute` on the element, or it coming, going or reading so. */
export type Sight =
  | { readonly selector: string; readonly comes: true }
  | { readonly selector: string; readonly goes: true }
  | { readonly selector: string; readonly reads: string }
  | { readonly selector: string; readonly changes: string };

interface Watch {
  readonly promise: Promise<number>;
}

/**
 * Milliseconds from the last key or button that `act` pressed or released on one page to the moment another page
 * showed what came of it. Both times are taken in the pages themselves: that of the input event by the browser,
 * that of the change by a mutation observer, so the test's own way to the browsers is not in the figure.
 */
export async function measureLatency(
  from: Page,
  to: Page,
  sight: Sight,
  act: () => Promise<void>,
): Promise<number> {
  const watch = await to.evaluateHandle(startWatch, sight);
  await from.evaluate(startListening);
  await act();
  const seen = await watch.evaluate(({ promise }) => promise);
  const done = await from.evaluate(() => Number(document.documentElement.dataset.lastInput));
  return seen - done;
}

function startWatch(sight: Sight): Watch {
  const find = () => document.querySelector<HTMLElement>(sight.selector);
  const before = "changes" in sight ? find()?.style.getPropertyValue(sight.changes) : undefined;
  const holds = () => {
    const element = find();
    if ("comes" in sight) return element !== null;
    if ("goes" in sight) return element === null;
    if ("reads" in sight) return element?.textContent.includes(sight.reads) === true;
    return element !== null && element.style.getPropertyValue(sight.changes) !== before;
  };
  const promise = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => {
      observer.disconnect();
      reject(new Error(`Not seen in 10 s: ${JSON.stringify(sight)}`));
    }, 10_000);
    const look = () => {
      if (!holds()) return;
      clearTimeout(timer);
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  return { promise };
}

function startListening(): void {
  const note = (event: Event) => {
    document.documentElement.dataset.lastInput = String(performance.timeOrigin + event.timeStamp);
  };
  for (const kind of ["keydown", "pointerup"]) {
    window.addEventListener(kind, note, { capture: true });
  }
}
