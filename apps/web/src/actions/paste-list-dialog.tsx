import { Button, Group, Modal, NativeSelect, Textarea } from "@mantine/core";
import { type PastedList, readPastedList } from "@throughline/formats";
import { type ItemKind, isItemKind, itemKinds } from "@throughline/model";
import { useState } from "react";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";
import { drawingKinds, kindGroups } from "./kind-groups.ts";
import { addEntries } from "./paste-content.ts";
import styles from "./paste-list-dialog.module.css";
import { useActionContext } from "./use-run-action.ts";

const PREVIEW = 6;

const choices = [
  { group: "Drawing", items: drawingKinds.filter((kind) => kind !== "section").map(asChoice) },
  ...kindGroups.map((group) => ({ group: group.label, items: group.kinds.map(asChoice) })),
];

function asChoice(kind: ItemKind) {
  return { value: kind, label: itemKinds[kind].plural };
}

/** Turns a list into cards, one line one card. What was typed stays while the dialog is closed. */
export function PasteListDialog() {
  const opened = useWorkspaceValue((state) => state.dialog === "paste-list");
  const workspace = useWorkspace();
  const context = useActionContext();
  const [text, setText] = useState("");
  const [kind, setKind] = useState<ItemKind>("note");
  const list = opened ? readPastedList(text) : undefined;
  const count = list?.entries.length ?? 0;
  const close = () => workspace.set({ dialog: null });
  const add = () => {
    if (!list || count === 0 || !addEntries(context, kind, list)) return;
    setText("");
    close();
  };
  return (
    <Modal opened={opened} onClose={close} title="Paste a list of cards" size={560}>
      <Textarea
        data-autofocus
        label="List"
        description="One line becomes one card. Bullets, numbers and check boxes are taken off."
        placeholder={"Cut the cost to serve\nOne portal for all customers\nFewer calls"}
        minRows={8}
        maxRows={14}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) add();
        }}
      />
      <NativeSelect
        mt="sm"
        label="Kind of card"
        data={choices}
        value={kind}
        onChange={(event) => {
          if (isItemKind(event.currentTarget.value)) setKind(event.currentTarget.value);
        }}
      />
      <p role="status" className={styles.count}>
        {list && countSentence(list, kind)}
      </p>
      {count > 0 && (
        <ul className={styles.preview} aria-label="First cards">
          {list?.entries.slice(0, PREVIEW).map((entry, index) => (
            <li key={index}>{entry.title}</li>
          ))}
          {count > PREVIEW && <li className={styles.rest}>and {count - PREVIEW} more</li>}
        </ul>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          Close
        </Button>
        <Button onClick={add} disabled={count === 0}>
          {count === 0 ? "Add cards" : `Add ${count} ${nounFor(count, kind)}`}
        </Button>
      </Group>
    </Modal>
  );
}

function nounFor(count: number, kind: ItemKind): string {
  const { label, plural } = itemKinds[kind];
  return (count === 1 ? label : plural).toLowerCase();
}

function countSentence({ entries, leftOut }: PastedList, kind: ItemKind): string {
  const count = entries.length;
  if (count === 0) return "No line yet.";
  const sentence = `${count} ${nounFor(count, kind)} will be added, as one step that can be undone.`;
  return leftOut > 0 ? `${sentence} ${leftOut} further lines are too many for one paste.` : sentence;
}
