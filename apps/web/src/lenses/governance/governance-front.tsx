import { Gauge, ListChecks, type LucideIcon, ShieldCheck, Users } from "lucide-react";
import type { ComponentType } from "react";
import { useItem } from "../../live/use-record.ts";
import { SidePanel } from "../../panels/side-panel/side-panel.tsx";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import type { BarProps } from "../lens.ts";
import { CoveragePanel } from "./compliance/coverage-panel.tsx";
import { CriteriaPanel } from "./gates/criteria-panel.tsx";
import { ImpactPanel } from "./log/impact-panel.tsx";
import css from "./panel.module.css";
import type { PanelProps } from "./panel-props.ts";
import { RolesPanel } from "./raci/roles-panel.tsx";

interface PanelWords {
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly Panel: ComponentType<PanelProps>;
}

const gates: PanelWords = { label: "Gate criteria", Icon: ListChecks, Panel: CriteriaPanel };
const panels: ReadonlyMap<string, PanelWords> = new Map([
  ["decisions", { label: "Impact of a change request", Icon: Gauge, Panel: ImpactPanel }],
  ["raci", { label: "Roles", Icon: Users, Panel: RolesPanel }],
  ["compliance", { label: "Coverage", Icon: ShieldCheck, Panel: CoveragePanel }],
]);

/** Over the canvas: the panel of the present view, about the selected card, while it is open. */
export function GovernanceFront({ look, choose }: BarProps) {
  const selected = useWorkspaceValue(({ selection }) =>
    selection.items.length === 1 ? (selection.items[0] ?? "") : "",
  );
  const item = useItem(selected);
  if (look.panel !== "on") return null;
  const { label, Icon, Panel } = panels.get(look.view ?? "") ?? gates;
  return (
    <div className={css.drawer}>
      <SidePanel
        label={label}
        Icon={Icon}
        closeLabel={`Close ${label.toLowerCase()}`}
        onClose={() => choose({ panel: "" })}
      >
        <Panel key={selected} item={item} />
      </SidePanel>
    </div>
  );
}
