import { memo } from "react";
import type { Mark } from "../../lenses/arrangement.ts";
import { useLensState } from "../../lenses/use-lens.ts";
import { markBounds } from "./mark-bounds.ts";
import { MarkElement } from "./mark-element.tsx";
import styles from "./marks.module.css";
import { useSeen } from "./use-seen.ts";

/** What the lens draws below the cards. Lies within React Flow's viewport. */
export function MarksUnder() {
  const { lens, arrangement, preview } = useLensState();
  return <Marks key={lens.id} marks={(preview ?? arrangement).under} />;
}

/** What the lens draws above the cards. */
export function MarksOver() {
  const { lens, arrangement, preview } = useLensState();
  return <Marks key={lens.id} marks={(preview ?? arrangement).over} />;
}

const Marks = memo(function Marks({ marks: all }: { readonly marks: readonly Mark[] }) {
  const marks = useSeen(all, markBounds);
  if (marks.length === 0) return null;
  return (
    <svg className={styles.marks} aria-hidden>
      <defs>
        <marker
          id="lens-arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="10"
          markerHeight="10"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0 0L10 5L0 10Z" fill="context-stroke" />
        </marker>
      </defs>
      {marks.map((mark) => (
        <MemoMark key={mark.key} mark={mark} />
      ))}
    </svg>
  );
});

const MemoMark = memo(MarkElement);
