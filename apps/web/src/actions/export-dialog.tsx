import { Button, Group, Modal, SegmentedControl, Stack } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import type { ExportOrder } from "../picture/export-board.ts";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";
import styles from "./export-dialog.module.css";
import { useActionContext } from "./use-run-action.ts";

const FORMATS = [
  { value: "png", label: "Picture (PNG)" },
  { value: "svg", label: "Drawing (SVG)" },
  { value: "board", label: "Board file" },
] as const;

const EXPLAINED: Readonly<Record<ExportOrder["format"], string>> = {
  png: "For slides, documents and messages.",
  svg: "Sharp at any size; drawing programs can change it.",
  board: "Everything on the board, to keep, compare or open as a new board.",
};

/** Saves the board or the selection as a picture, a drawing or a board file. */
export function ExportDialog() {
  const opened = useWorkspaceValue((state) => state.dialog === "export");
  const selected = useWorkspaceValue((state) => state.selection.items);
  const workspace = useWorkspace();
  const context = useActionContext();
  const [format, setFormat] = useState<ExportOrder["format"]>("png");
  const [whole, setWhole] = useState(false);
  const [scale, setScale] = useState(2);
  const [background, setBackground] = useState<ExportOrder["background"]>("light");
  const [state, setState] = useState<{ busy: boolean; problem?: string }>({ busy: false });
  const part = selected.length > 0 && !whole;

  const close = () => {
    workspace.set({ dialog: null });
    setState({ busy: false });
  };
  const save = async () => {
    setState({ busy: true });
    try {
      const { exportBoard } = await import("../picture/export-board.ts");
      const order = { format, background, scale, ...(part && { ids: selected }) };
      const result = await exportBoard(context, order);
      if (result.ok) close();
      else setState({ busy: false, problem: result.reason });
    } catch {
      const problem =
        "The file could not be made. The board is safe; please check the connection and try again.";
      setState({ busy: false, problem });
    }
  };

  return (
    <Modal opened={opened} onClose={close} title="Export" size={480}>
      <Stack gap="sm">
        <Choice label="What">
          {(labelId) => (
            <SegmentedControl
              fullWidth
              aria-labelledby={labelId}
              value={part ? "selection" : "board"}
              onChange={(value) => setWhole(value === "board")}
              data={[
                { value: "board", label: "Whole board" },
                {
                  value: "selection",
                  label:
                    selected.length === 1 ? "Selection (1 card)" : `Selection (${selected.length} cards)`,
                  disabled: selected.length === 0,
                },
              ]}
            />
          )}
        </Choice>
        <Choice label="As" help={EXPLAINED[format]}>
          {(labelId) => (
            <SegmentedControl
              fullWidth
              aria-labelledby={labelId}
              value={format}
              onChange={setFormat}
              data={[...FORMATS]}
            />
          )}
        </Choice>
        {format === "png" && (
          <Choice label="Size">
            {(labelId) => (
              <SegmentedControl
                fullWidth
                aria-labelledby={labelId}
                value={String(scale)}
                onChange={(value) => setScale(Number(value))}
                data={["1", "2", "3"].map((value) => ({ value, label: `${value}×` }))}
              />
            )}
          </Choice>
        )}
        {format !== "board" && (
          <Choice label="Background">
            {(labelId) => (
              <SegmentedControl
                fullWidth
                aria-labelledby={labelId}
                value={background}
                onChange={setBackground}
                data={[
                  { value: "light", label: "Light" },
                  { value: "transparent", label: "Transparent" },
                ]}
              />
            )}
          </Choice>
        )}
        {state.problem && (
          <p role="alert" className={styles.problem}>
            {state.problem}
          </p>
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={close}>
            Close
          </Button>
          <Button data-autofocus loading={state.busy} onClick={() => void save()}>
            Save file
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly help?: string;
  readonly children: (labelId: string) => ReactNode;
}

function Choice({ label, help, children }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <div id={id} className={styles.label}>
        {label}
      </div>
      {children(id)}
      {help && <div className={styles.help}>{help}</div>}
    </div>
  );
}
