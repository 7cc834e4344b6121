import { Button, Popover, TextInput, Tooltip, UnstyledButton } from "@mantine/core";
import { cleanName } from "@throughline/protocol";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { rememberIdentity } from "../session/identity.ts";
import { useSession } from "../session/session-context.ts";
import { ColorChoice } from "../ui/color-choice.tsx";
import { Avatar } from "./avatar.tsx";
import styles from "./me-menu.module.css";

/** My own name and colour, as others see them. */
export function MeMenu() {
  const { peers } = useSession();
  const user = useSyncExternalStore(peers.subscribeRoster, () => peers.me().user);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(user.name);
  const [color, setColor] = useState(user.color);
  const clean = cleanName(name);
  const show = (next: boolean) => {
    setName(user.name);
    setColor(user.color);
    setOpen(next);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!clean) return;
    rememberIdentity({ name: clean, color });
    peers.rename(clean, color);
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={show} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={`You: ${user.name}`} disabled={open}>
          <UnstyledButton className={styles.me} aria-label={`You: ${user.name}`} onClick={() => show(!open)}>
            <Avatar name={user.name} color={user.color} />
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={save}>
          <TextInput
            label="Your name"
            value={name}
            maxLength={60}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ColorChoice value={color} onChange={setColor} />
          <Button type="submit" fullWidth mt="sm" disabled={!clean}>
            Save
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
