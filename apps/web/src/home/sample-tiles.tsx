import { useEffect, useState } from "react";
import { BoardSketch } from "./board-sketch.tsx";
import { listSamples, type SampleOffer } from "./boards-api.ts";
import styles from "./sample-tiles.module.css";
import { sketchOf } from "./sketches.ts";

/** The sample programs, each one click away. Shows nothing while the server does not tell them. */
export function SampleTiles(props: { readonly busy: boolean; onOpen(sampleId: string): void }) {
  const [samples, setSamples] = useState<readonly SampleOffer[]>([]);
  useEffect(() => {
    let left = false;
    void listSamples().then((answer) => {
      if (!left && answer.ok) setSamples(answer.value);
    });
    return () => {
      left = true;
    };
  }, []);
  if (samples.length === 0) return null;
  return (
    <section aria-labelledby="worked-programs">
      <h2 id="worked-programs" className={styles.heading}>
        Or look into a worked program
      </h2>
      <ul className={styles.tiles}>
        {samples.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              className={styles.tile}
              disabled={props.busy}
              onClick={() => props.onOpen(sample.id)}
            >
              <BoardSketch sketch={sketchOf(sample.id)} />
              <span className={styles.words}>
                <span className={styles.title}>{sample.title}</span>
                <span className={styles.summary}>{sample.summary}</span>
                <span className={styles.facts}>{sample.facts}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
