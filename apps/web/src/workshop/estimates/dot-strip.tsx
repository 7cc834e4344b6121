import css from "./results.module.css";
import type { Strip, StripRow } from "./strip-of.ts";

interface Props {
  readonly strip: Strip;
  /** What it shows, in words. */
  readonly label: string;
  readonly outliers: ReadonlySet<string>;
  /** This person. */
  readonly own: string;
  /** Whether only those furthest out stand out. */
  readonly isTalking: boolean;
  /** What to call a person; undefined where nobody is named. */
  readonly nameOf: ((person: string) => string) | undefined;
}

/** Tallest pile of dots in pixels; higher ones stand closer. */
const TALLEST = 44;
const DOT = 9;

/** Every estimate as a dot on one scale, with the middle half, the median and the mean. */
export function DotStrip({ strip, label, ...props }: Props) {
  return (
    <figure className={css.strip} role="img" aria-label={label} data-rows={strip.rows.length}>
      {strip.rows.map((row) => (
        <Row key={row.label} row={row} {...props} />
      ))}
      <div className={css.axis} aria-hidden>
        {strip.ticks.map(({ at, label: mark }) => (
          <span key={at} style={{ left: `${at * 100}%` }}>
            {mark}
          </span>
        ))}
      </div>
    </figure>
  );
}

function Row({
  row,
  outliers,
  own,
  isTalking,
  nameOf,
}: Omit<Props, "strip" | "label"> & { readonly row: StripRow }) {
  const step = Math.min(DOT + 1, TALLEST / row.height);
  return (
    <div className={css.row}>
      {row.label !== "" && <span className={css.rowLabel}>{row.label}</span>}
      <div className={css.track} style={{ height: `${DOT + 8 + step * (row.height - 1)}px` }}>
        <span
          className={css.band}
          style={{ left: `${row.from * 100}%`, width: `${(row.to - row.from) * 100}%` }}
        />
        <span className={css.median} style={{ left: `${row.median * 100}%` }} />
        {row.dots.map(({ person, at, level }) => (
          <span
            key={person}
            className={css.dot}
            data-out={outliers.has(person) || undefined}
            data-own={person === own || undefined}
            data-dim={(isTalking && !outliers.has(person)) || undefined}
            title={person === own ? "You" : nameOf?.(person)}
            style={{ left: `${at * 100}%`, bottom: `${4 + level * step}px` }}
          />
        ))}
        <span className={css.mean} style={{ left: `${row.mean * 100}%` }} />
      </div>
    </div>
  );
}
