import { Button, TextInput } from "@mantine/core";
import { cleanName } from "@throughline/protocol";
import { type FormEvent, useState } from "react";
import { colorFor, type Identity } from "../session/identity.ts";
import styles from "./join-page.module.css";

/** Asks a guest for a name, and nothing else. Enter joins. */
export function JoinPage(props: { readonly boardId: string; onJoin(identity: Identity): Promise<void> }) {
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const clean = cleanName(name);
  const join = (event: FormEvent) => {
    event.preventDefault();
    if (!clean) return;
    setBusy(true);
    void props.onJoin({ name: clean, color: colorFor(clean) }).finally(() => setBusy(false));
  };
  return (
    <main className={styles.page}>
      <form className={styles.card} onSubmit={join}>
        <h1 className={styles.title}>Join the board</h1>
        <TextInput
          label="Your name"
          description="Others on the board see it beside your pointer."
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={60}
          autoComplete="name"
          data-autofocus
          autoFocus
          size="md"
        />
        <Button type="submit" size="md" fullWidth mt="md" disabled={!clean} loading={busy}>
          Join
        </Button>
      </form>
    </main>
  );
}
