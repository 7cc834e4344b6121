/**
 * Lets the wheel through to what lies under small parts that float over the board, so that the view moves and zooms
 * there too, and never the page. Returns the function that stops it.
 */
export function passWheel(layer: HTMLElement): () => void {
  const pass = (event: WheelEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const under = document
      .elementsFromPoint(event.clientX, event.clientY)
      .find((element) => !layer.contains(element));
    under?.dispatchEvent(new WheelEvent(event.type, event));
  };
  layer.addEventListener("wheel", pass, { passive: false });
  return () => layer.removeEventListener("wheel", pass);
}
