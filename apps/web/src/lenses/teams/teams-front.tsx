import { useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import type { BarProps } from "../lens.ts";
import { LevelingDrawer } from "./leveling-drawer.tsx";
import { OverbookedPanel } from "./overbooked-panel.tsx";
import css from "./teams.module.css";

/** Over the canvas: why the selected team is overbooked, and the proposal that would level the load. */
export function TeamsFront({ look, choose }: BarProps) {
  const { live } = useSession();
  const selected = useWorkspaceValue(({ selection }) =>
    selection.items.length === 1 ? (selection.items[0] ?? null) : null,
  );
  const [team, setTeam] = useState<string | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  // The panel stays while its own sentences lead to the work of the team.
  const isTeam = selected !== null && live.items.get(selected)?.kind === "team";
  if (isTeam && selected !== team) setTeam(selected);
  if (closed !== null && selected !== closed) setClosed(null);
  const shown = isTeam ? selected : selected !== null && isWorkOf(selected) ? team : null;
  function isWorkOf(item: string): boolean {
    return team !== null && [...live.linksAt(item)].some((id) => live.links.get(id)?.from === team);
  }
  return (
    <div className={css.front}>
      {look.level === "on" && <LevelingDrawer look={look} choose={choose} />}
      {shown !== null && shown !== closed && (
        <OverbookedPanel
          key={shown}
          team={shown}
          look={look}
          choose={choose}
          onClose={() => setClosed(shown)}
        />
      )}
    </div>
  );
}
