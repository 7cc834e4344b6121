import { Button, SegmentedControl } from "@mantine/core";
import { ChevronLeft, ChevronRight, Scale } from "lucide-react";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import type { BarProps } from "../lens.ts";
import { useLensState } from "../use-lens.ts";
import { readAxis } from "./read-axis.ts";
import { RowsMenu } from "./rows-menu.tsx";
import css from "./teams.module.css";

/** Periods, what is shown of them and of the teams, and the proposal that levels their load. */
export function TeamsBar({ look, choose }: BarProps) {
  const workspace = useWorkspace();
  const leveling = look.level === "on";
  const isWide = () => (workspace.stage?.get().arrangement.lanes.length ?? 0) > 0;
  const choosePeriod = (period: string) => {
    const wasWide = isWide();
    choose({ period, from: "" });
    // Names beside the cards take room from the view, which begins anew once all is laid out.
    requestAnimationFrame(() => {
      if (wasWide !== isWide()) workspace.camera?.fit();
    });
  };
  return (
    <div className={css.bar}>
      <SegmentedControl
        size="xs"
        aria-label="Periods"
        data={[
          { value: "week", label: "Weeks" },
          { value: "month", label: "Months" },
          { value: "plan", label: "Whole plan" },
        ]}
        value={look.period ?? "month"}
        onChange={choosePeriod}
      />
      <Pages look={look} choose={choose} />
      <RowsMenu look={look} choose={choose} />
      <Button
        size="compact-sm"
        variant={leveling ? "filled" : "default"}
        leftSection={<Scale aria-hidden size={14} />}
        aria-pressed={leveling}
        onClick={() => choose({ level: leveling ? "off" : "on" })}
      >
        Propose leveling
      </Button>
    </div>
  );
}

/** Earlier and later, where there are more periods than are shown. */
function Pages({ choose }: BarProps) {
  const { input } = useLensState();
  const axis = readAxis(input);
  if (!axis || axis.until - axis.from + 1 <= axis.scale.most) return null;
  const { scale, first, last, from, until } = axis;
  const step = Math.floor(scale.most / 2);
  const go = (to: number) => {
    const start = Math.max(from, Math.min(to, until - scale.most + 1));
    choose({ from: scale.nameOf(start) });
  };
  const unit = `${step} ${scale.name}s`;
  return (
    <div className={css.pages}>
      <button
        type="button"
        className={css.step}
        aria-label={`${unit} earlier`}
        title={`${unit} earlier`}
        disabled={first <= from}
        onClick={() => go(first - step)}
      >
        <ChevronLeft aria-hidden size={16} />
      </button>
      <button
        type="button"
        className={css.step}
        aria-label={`${unit} later`}
        title={`${unit} later`}
        disabled={last >= until}
        onClick={() => go(first + step)}
      >
        <ChevronRight aria-hidden size={16} />
      </button>
    </div>
  );
}
