import { CircleCheck } from "lucide-react";
import { BoardSketch } from "./board-sketch.tsx";
import type { SampleOffer } from "./boards-api.ts";
import { sketchOf } from "./sketches.ts";
import styles from "./start-choice.module.css";

interface StartChoiceProps {
  readonly offer: SampleOffer;
  readonly checked: boolean;
  onChoose(): void;
}

/** One thing a new board can start from, with a sketch of it. */
export function StartChoice({ offer, checked, onChoose }: StartChoiceProps) {
  return (
    <label className={styles.choice} data-checked={checked || undefined}>
      <input
        type="radio"
        name="start"
        className={styles.input}
        checked={checked}
        aria-label={offer.title}
        onChange={onChoose}
      />
      <BoardSketch sketch={sketchOf(offer.id)} />
      <span className={styles.words}>
        <span className={styles.title}>
          {offer.title}
          {checked && <CircleCheck aria-hidden size={16} className={styles.check} />}
        </span>
        <span className={styles.summary}>{offer.summary}</span>
        {offer.facts && <span className={styles.facts}>{offer.facts}</span>}
      </span>
    </label>
  );
}
