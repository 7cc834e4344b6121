import { Tooltip } from "@mantine/core";
import type { PointerEvent, ReactNode } from "react";
import styles from "./action-button.module.css";
import { ActionIcon } from "./action-icon.tsx";
import { actionOf } from "./all-actions.ts";
import { ariaKeys, currentPlatform, showKeys } from "./show-keys.ts";
import { useActionState } from "./use-action-state.ts";
import { useRunAction } from "./use-run-action.ts";

interface ActionButtonProps {
  readonly id: string;
  readonly side?: "right" | "top" | "bottom";
  readonly children?: ReactNode;
  /** Said after the name, where the picture shows something that has to be told in words. */
  readonly addition?: string;
  readonly onPointerDown?: (event: PointerEvent<HTMLButtonElement>) => void;
}

/**
 * A square button for one action: its icon, its name and keys on hover and focus, pressed while it is on.
 * Disabled ones stay reachable, so that their reason can be read.
 */
export function ActionButton({ id, side = "right", children, addition, onPointerDown }: ActionButtonProps) {
  const action = actionOf(id);
  const state = useActionState(action);
  const run = useRunAction();
  const platform = currentPlatform();
  const [keys] = action.keys ?? [];
  const name = addition ? `${state.label}, ${addition}` : state.label;
  const hint = state.objection ?? (keys ? `${name} · ${showKeys(keys, platform)}` : name);
  return (
    <Tooltip label={hint} position={side}>
      <button
        type="button"
        className={styles.button}
        aria-label={name}
        aria-disabled={!state.enabled}
        aria-pressed={state.checked}
        aria-keyshortcuts={action.keys && ariaKeys(action.keys, platform)}
        onClick={() => run(id)}
        onPointerDown={onPointerDown}
      >
        {children ?? <ActionIcon action={action} size={20} />}
      </button>
    </Tooltip>
  );
}
