import type { Pair } from "@throughline/model";
import type { ArrowHead } from "./link-look.ts";

interface ArrowEndProps {
  readonly head: ArrowHead;
  readonly at: Pair;
  readonly heading: Pair;
}

/** The head of an arrow, drawn at the origin and pointing right, then turned to where the link enters. */
export function ArrowEnd({ head, at, heading }: ArrowEndProps) {
  if (head === "none") return null;
  const degrees = (Math.atan2(heading[1], heading[0]) * 180) / Math.PI;
  return (
    <g
      transform={`translate(${at[0]} ${at[1]}) rotate(${degrees})`}
      fill="currentColor"
      stroke="currentColor"
    >
      {shapes[head]}
    </g>
  );
}

const shapes: Readonly<Record<Exclude<ArrowHead, "none">, React.ReactNode>> = {
  triangle: <path d="M0 0L-11 -5.5L-11 5.5Z" strokeWidth={1} strokeLinejoin="round" />,
  open: (
    <path d="M-10 -6L0 0L-10 6" fill="none" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />
  ),
  dot: <circle cx={-4} r={4} stroke="none" />,
  diamond: <path d="M0 0L-7 -4.5L-14 0L-7 4.5Z" strokeWidth={1} strokeLinejoin="round" />,
  bar: <path d="M-2 -7L-2 7M-12 -5L-5 0L-12 5" fill="none" strokeWidth={2} strokeLinecap="round" />,
};
