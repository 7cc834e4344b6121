import { Button, TextInput } from "@mantine/core";
import { cleanName, type Role } from "@throughline/protocol";
import { type FormEvent, useEffect, useState } from "react";
import { Avatar } from "../bar/avatar.tsx";
import { colorFor, type Identity } from "../session/identity.ts";
import { rolesInWords } from "../share/roles-in-words.ts";
import { ColorChoice } from "../ui/color-choice.tsx";
import { Wordmark } from "../ui/wordmark.tsx";
import styles from "./join-page.module.css";

interface JoinPageProps {
  /** The board's title, or nothing where it is not known. */
  readonly title: string;
  readonly entersAs: Role;
  onJoin(identity: Identity): Promise<void>;
}

/** Asks a guest for a name, and nothing else. Enter joins. */
export function JoinPage({ title, entersAs, onJoin }: JoinPageProps) {
  const [name, setName] = useState("");
  const [color, setColor] = useState<string>();
  const [busy, setBusy] = useState(false);
  const clean = cleanName(name);
  const shownColor = color ?? colorFor(clean);
  const shownTitle = title || "this board";
  const own = entersAs === "owner";
  useEffect(() => {
    document.title = `${own ? title || "Your board" : `Join ${shownTitle}`} · Throughline`;
  }, [own, title, shownTitle]);
  const join = (event: FormEvent) => {
    event.preventDefault();
    if (!clean) return;
    setBusy(true);
    void onJoin({ name: clean, color: shownColor }).finally(() => setBusy(false));
  };
  return (
    <main className={styles.page}>
      <form className={styles.card} onSubmit={join}>
        <Wordmark />
        <h1 className={styles.title}>{own ? title || "Your board" : `Join ${shownTitle}`}</h1>
        <p className={styles.role}>
          {own
            ? `The board is yours: you may ${rolesInWords.owner.may} First, who are you?`
            : `You come in as ${rolesInWords[entersAs].name.toLowerCase()} and may ${rolesInWords[entersAs].may}`}
        </p>
        <TextInput
          label="Your name"
          description="The others see it beside your pointer. No account is needed."
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={60}
          autoComplete="name"
          autoFocus
          size="md"
          leftSection={<Avatar name={clean || "?"} color={shownColor} />}
          leftSectionWidth={44}
        />
        <ColorChoice value={shownColor} onChange={setColor} />
        <Button type="submit" size="md" fullWidth mt="lg" disabled={!clean} loading={busy}>
          {own ? "Open the board" : "Join"}
        </Button>
      </form>
    </main>
  );
}
