import { Button, SegmentedControl } from "@mantine/core";
import { Gauge, ListChecks, type LucideIcon, ShieldCheck, Users } from "lucide-react";
import type { BarProps, LensInput } from "../lens.ts";
import { useLensState } from "../use-lens.ts";
import { sayAll } from "./compliance/say-all.ts";
import { sayGates } from "./gates/say-gates.ts";
import css from "./governance.module.css";
import { sayLog } from "./log/say-log.ts";
import { RaciChoices } from "./raci/raci-choices.tsx";

interface ViewWords {
  readonly value: string;
  readonly label: string;
  /** The panel of the view. */
  readonly panel: string;
  readonly Icon: LucideIcon;
  readonly about: string;
  say(input: LensInput): string;
}

const VIEWS: readonly ViewWords[] = [
  {
    value: "gates",
    label: "Gates",
    panel: "Criteria",
    Icon: ListChecks,
    about: "What the gate asks of the selected project, and who is ready",
    say: sayGates,
  },
  {
    value: "decisions",
    label: "Decisions",
    panel: "Impact",
    Icon: Gauge,
    about: "What the selected change request would do to the plan",
    say: sayLog,
  },
  {
    value: "raci",
    label: "RACI",
    panel: "Roles",
    Icon: Users,
    about: "Who has which part in the selected row",
    say: () => "",
  },
  {
    value: "compliance",
    label: "Compliance",
    panel: "Coverage",
    Icon: ShieldCheck,
    about: "How much is proven, what is late, and which projects no control governs",
    say: sayAll,
  },
];

/** Which of the four views, what it comes to in a few words, and the panel that goes with it. */
export function GovernanceBar({ look, choose }: BarProps) {
  const { input } = useLensState();
  const view = VIEWS.find(({ value }) => value === look.view) ?? VIEWS[0];
  if (!view) return null;
  const isOpen = look.panel === "on";
  const sum = view.say(input);
  return (
    <div className={css.bar}>
      {sum !== "" && (
        <span className={css.sum} title={sum}>
          {sum}
        </span>
      )}
      {view.value === "raci" && <RaciChoices look={look} choose={choose} />}
      <SegmentedControl
        size="xs"
        aria-label="View of governance"
        data={VIEWS.map(({ value, label }) => ({ value, label }))}
        value={view.value}
        onChange={(value) => choose({ view: value })}
      />
      <Button
        size="compact-sm"
        variant={isOpen ? "filled" : "default"}
        leftSection={<view.Icon aria-hidden size={14} />}
        aria-pressed={isOpen}
        title={view.about}
        onClick={() => choose({ panel: isOpen ? "" : "on" })}
      >
        {view.panel}
      </Button>
    </div>
  );
}
