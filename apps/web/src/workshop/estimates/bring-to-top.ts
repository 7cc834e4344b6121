/** Room left above what is brought to the top, in pixels. */
const ABOVE = 8;

/**
 * Scrolls the nearest list or panel around an element until the element stands at its top. Never the page itself, as
 * the browser's own way would.
 */
export function bringToTop(element: HTMLElement): void {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - ABOVE;
    return;
  }
}
