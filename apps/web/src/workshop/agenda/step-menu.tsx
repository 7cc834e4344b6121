import { Menu } from "@mantine/core";
import type { Step } from "@throughline/model";
import { ArrowDown, ArrowUp, Copy, Ellipsis, Trash2 } from "lucide-react";
import css from "./agenda.module.css";
import type { StepRowTools } from "./step-row.tsx";
import { titleOf } from "./step-words.ts";

interface StepMenuProps {
  readonly step: Step;
  readonly tools: StepRowTools;
  /** The step under way stays: another one has to begin first. */
  readonly isCurrent: boolean;
}

/** What else can be done with a step. */
export function StepMenu({ step, tools, isCurrent }: StepMenuProps) {
  return (
    <Menu position="bottom-end" width={200} returnFocus>
      <Menu.Target>
        <button type="button" className={css.icon} aria-label={`More for ${titleOf(step)}`} title="More">
          <Ellipsis size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<ArrowUp size={15} aria-hidden />}
          disabled={tools.isFirst}
          onClick={() => tools.onMove(-1)}
        >
          Move up
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={15} aria-hidden />}
          disabled={tools.isLast}
          onClick={() => tools.onMove(1)}
        >
          Move down
        </Menu.Item>
        <Menu.Item leftSection={<Copy size={15} aria-hidden />} onClick={tools.onDuplicate}>
          Duplicate
        </Menu.Item>
        <Menu.Item
          leftSection={<Trash2 size={15} aria-hidden />}
          disabled={isCurrent}
          onClick={tools.onRemove}
        >
          {isCurrent ? "Under way, stays" : "Remove"}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
