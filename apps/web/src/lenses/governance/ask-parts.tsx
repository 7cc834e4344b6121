import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { Dialog } from "../../ui/dialog.tsx";
import css from "./ask.module.css";

interface AskFrameProps {
  readonly title: string;
  /** What the button says that writes it. */
  readonly confirm: string;
  /** A sentence about what is missing. */
  readonly problem: string | null;
  onConfirm(): void;
  onCancel(): void;
  readonly children: React.ReactNode;
}

/** A question before a drop is written: nothing changes until it is answered. */
export function AskFrame({ title, confirm, problem, onConfirm, onCancel, children }: AskFrameProps) {
  return (
    <Dialog title={title} size={520} onClose={onCancel}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {children}
        {problem !== null && (
          <p className={css.problem} role="alert">
            {problem}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit">{confirm}</Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface GroundsProps {
  readonly by: string;
  readonly on: string | null;
  /** What else was weighed; left out where nothing is asked about it. */
  readonly options?: string;
  readonly reason: string;
  readonly needsReason: boolean;
  onChange(patch: {
    readonly by?: string;
    readonly on?: string | null;
    readonly options?: string;
    readonly reason?: string;
  }): void;
}

/** Who decided, on which day, over what else and why: what stays on record of any decision. */
export function Grounds({ by, on, options, reason, needsReason, onChange }: GroundsProps) {
  return (
    <>
      <Group grow gap="sm">
        <TextInput
          label="Decided by"
          value={by}
          maxLength={500}
          onChange={(event) => onChange({ by: event.currentTarget.value })}
        />
        <TextInput
          label="On"
          type="date"
          value={on ?? ""}
          onChange={(event) => onChange({ on: event.currentTarget.value || null })}
        />
      </Group>
      {options !== undefined && (
        <Textarea
          label="Options considered"
          rows={2}
          value={options}
          onChange={(event) => onChange({ options: event.currentTarget.value })}
        />
      )}
      <Textarea
        label="Reason"
        withAsterisk={needsReason}
        rows={2}
        value={reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </>
  );
}
