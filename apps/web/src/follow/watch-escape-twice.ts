/** Two presses within this many milliseconds are meant as one wish. */
const WITHIN = 3_000;

/** Calls `onTwice` when Escape is pressed twice, wherever the focus is. Returns the function that stops listening. */
export function watchEscapeTwice(onTwice: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const listen = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.repeat || event.isComposing) return;
    const isSecond = event.timeStamp - last < WITHIN;
    last = isSecond ? Number.NEGATIVE_INFINITY : event.timeStamp;
    if (isSecond) onTwice();
  };
  window.addEventListener("keydown", listen, { capture: true });
  return () => window.removeEventListener("keydown", listen, { capture: true });
}
