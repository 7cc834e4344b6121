import type { CSSProperties } from "react";
import type { Mark, Tone } from "../../lenses/arrangement.ts";
import { toneColor } from "../../lenses/tone-color.ts";
import { areaPath, linePath } from "./mark-path.ts";
import styles from "./marks.module.css";

const LETTERS = 12;
/** Width of a letter as a share of its height, near enough to cut a text that is too long. */
const LETTER = 0.56;

/** One mark as SVG, in board units. */
export function MarkElement({ mark }: { readonly mark: Mark }) {
  const title = mark.title && <title>{mark.title}</title>;
  switch (mark.draw) {
    case "rect":
      return (
        <rect
          {...mark.rect}
          rx={mark.round ?? 0}
          style={toneOf(mark.tone)}
          className={styles.rect}
          fillOpacity={mark.fill ?? 0}
          data-outline={mark.outline}
          data-told={mark.title !== undefined || undefined}
        >
          {title}
        </rect>
      );
    case "line":
      return (
        <path
          d={linePath(mark.points, mark.curved === true)}
          style={toneOf(mark.tone)}
          className={styles.line}
          strokeWidth={mark.width ?? 1}
          data-dashed={mark.dashed || undefined}
          data-told={mark.title !== undefined || undefined}
          markerEnd={mark.arrow ? "url(#lens-arrow)" : undefined}
        >
          {title}
        </path>
      );
    case "area":
      return (
        <path
          d={areaPath(mark.points)}
          style={toneOf(mark.tone)}
          className={styles.area}
          fillOpacity={mark.fill}
        >
          {title}
        </path>
      );
    case "text": {
      const [x, y] = mark.at;
      const size = mark.size ?? LETTERS;
      return (
        <text
          x={x}
          y={y}
          style={toneOf(mark.tone)}
          className={styles.text}
          fontSize={size}
          fontWeight={mark.bold ? 650 : 500}
          textAnchor={mark.align ?? "start"}
          transform={mark.upright ? `rotate(-90 ${x} ${y})` : undefined}
        >
          {mark.most === undefined ? mark.text : cut(mark.text, Math.floor(mark.most / (size * LETTER)))}
          {title ?? (mark.most === undefined ? undefined : <title>{mark.text}</title>)}
        </text>
      );
    }
  }
}

const tones = new Map<Tone, CSSProperties>();

function toneOf(tone: Tone): CSSProperties {
  const known = tones.get(tone) ?? ({ "--tone": `var(--${toneColor(tone)})` } as CSSProperties);
  tones.set(tone, known);
  return known;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}
