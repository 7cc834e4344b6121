import type { DotRow } from "@throughline/engine";
import css from "./vote-marks.module.css";

/** More dots than this are a number. */
const MOST_DOTS = 6;

/** The votes a card got, on the card. */
export function ResultMark({ row, x, y }: { readonly row: DotRow; readonly x: number; readonly y: number }) {
  return (
    <span className={css.mark} style={{ left: x, top: y }}>
      <span className={css.result} data-first={row.rank === 1 || undefined}>
        {row.votes <= MOST_DOTS ? (
          Array.from({ length: row.votes }, (_, at) => <i key={at} className={css.dot} />)
        ) : (
          <i className={css.dot} />
        )}
        <b>{row.votes}</b>
      </span>
    </span>
  );
}
