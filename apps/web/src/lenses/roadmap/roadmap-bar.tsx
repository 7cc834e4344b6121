import { Popover } from "@mantine/core";
import { Eye } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import type { BarProps } from "../lens.ts";
import { useLensStage } from "../use-lens.ts";
import { changeScale } from "./change-scale.ts";
import styles from "./roadmap-bar.module.css";
import { extraChoices, isShown, laneChoices, lanesOf, scaleChoices, scaleOf } from "./roadmap-look.ts";

/** How far the axis is spread, what makes a lane, and what is shown beside the bars. */
export function RoadmapBar({ look, choose }: BarProps) {
  const stage = useLensStage();
  const workspace = useWorkspace();
  const scale = scaleOf(look);
  return (
    <div className={styles.bar}>
      <label className={styles.choice}>
        <span>Lanes</span>
        <select
          value={lanesOf(look)}
          aria-label="What makes a lane"
          onChange={(event) => choose({ lanes: event.currentTarget.value })}
        >
          {laneChoices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.scales} aria-label="Scale of time">
        {scaleChoices.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === scale}
            onClick={() => changeScale(stage, workspace.camera, choose, value)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <Extras look={look} choose={choose} />
    </div>
  );
}

function Extras({ look, choose }: BarProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={200} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Eye size={15} aria-hidden /> Show
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.extras}>
        {extraChoices.map(({ value, label }) => (
          <label key={value} className={styles.extra}>
            <input
              type="checkbox"
              checked={isShown(look, value)}
              onChange={(event) => choose({ [value]: event.currentTarget.checked ? "on" : "off" })}
            />
            {label}
          </label>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
