/** A sample of a card colour; decorative, its word stands beside it. */
export function ColorDot({ color, size = 16 }: { readonly color: string; readonly size?: number }) {
  const paper =
    color === "auto"
      ? "linear-gradient(135deg, var(--kind-goal), var(--kind-benefit))"
      : `var(--paper-${color})`;
  return (
    <span
      aria-hidden
      style={{
        width: size,
        height: size,
        flex: "none",
        borderRadius: "50%",
        border: "1px solid var(--border-strong)",
        background: paper,
      }}
    />
  );
}
