/** The board on screen: cards, links and the people on it. Fills its parent. */
export function Canvas() {
  return <div role="application" aria-label="Canvas" style={{ position: "absolute", inset: 0 }} />;
}
