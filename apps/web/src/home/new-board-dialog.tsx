import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { navigate } from "../route.ts";
import { Dialog } from "../ui/dialog.tsx";
import { createBoard, listSamples, type SampleOffer } from "./boards-api.ts";
import styles from "./new-board-dialog.module.css";
import { StartChoice } from "./start-choice.tsx";

const EMPTY: SampleOffer = {
  id: "",
  title: "Empty board",
  summary: "A blank canvas. Double-click to put down the first note.",
  facts: "",
};

/** Makes a board: an empty one, or a copy of a sample program. */
export function NewBoardDialog({ onClose }: { onClose(): void }) {
  const [samples, setSamples] = useState<readonly SampleOffer[]>([]);
  const [chosen, setChosen] = useState("");
  const [title, setTitle] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const sample = samples.find((offer) => offer.id === chosen);

  useEffect(() => {
    let closed = false;
    void listSamples().then((answer) => {
      if (closed) return;
      if (answer.ok) setSamples(answer.value);
      else setProblem(`The sample programs cannot be shown. ${answer.message}`);
    });
    return () => {
      closed = true;
    };
  }, []);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem("");
    const answer = await createBoard(title.trim() || sample?.title || "Untitled board", chosen || undefined);
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.message);
      return;
    }
    onClose();
    navigate(answer.value);
  };

  return (
    <Dialog onClose={onClose} title="New board" size={760}>
      <form onSubmit={(event) => void create(event)}>
        <TextInput
          label="Name"
          placeholder={sample?.title ?? "Untitled board"}
          value={title}
          maxLength={200}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>Start from</legend>
          {[EMPTY, ...samples].map((offer) => (
            <StartChoice
              key={offer.id}
              offer={offer}
              checked={offer.id === chosen}
              onChoose={() => setChosen(offer.id)}
            />
          ))}
        </fieldset>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Create board
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
