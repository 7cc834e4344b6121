import { Button, Group } from "@mantine/core";
import { Play, Plus } from "lucide-react";
import { BoardSketch } from "./board-sketch.tsx";
import styles from "./first-visit.module.css";
import { sketchOf } from "./sketches.ts";

interface FirstVisitProps {
  readonly busy: boolean;
  onTour(): void;
  onNew(): void;
}

/** What someone sees who has no board yet: what this is, and one click to try it. */
export function FirstVisit({ busy, onTour, onNew }: FirstVisitProps) {
  return (
    <section className={styles.welcome}>
      <div className={styles.words}>
        <h1 className={styles.title}>Plan a program on one canvas, together, while the plan computes</h1>
        <ul className={styles.points}>
          <li>
            Projects, benefits, risks and people are cards; what connects them are arrows with a meaning.
          </li>
          <li>Everyone sees every move at once. A guest needs a link and a name, nothing else.</li>
          <li>Every change is on the server's disk before the light says Saved.</li>
        </ul>
        <Group gap="xs">
          <Button size="md" loading={busy} leftSection={<Play aria-hidden size={18} />} onClick={onTour}>
            Start with the five-minute tour
          </Button>
          <Button size="md" variant="default" leftSection={<Plus aria-hidden size={18} />} onClick={onNew}>
            New board
          </Button>
        </Group>
      </div>
      <div className={styles.picture}>
        <BoardSketch sketch={sketchOf("cloud-move")} />
      </div>
    </section>
  );
}
