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
  const minimapOpen = useWorkspaceValue((state) => state.minimapOpen);
  const [last, setLast] = useState<string | null>(null);
  const [team, setTeam] = useState<string | null>(null);
  if (selected !== last) {
    setLast(selected);
    if (selected !== null && live.items.get(selected)?.kind === "team") setTeam(selected);
  }
  // The panel stays while its own sentences lead to the work of the team.
  const isAbout = (item: string) =>
    item === team || [...live.linksAt(item)].some((id) => live.links.get(id)?.from === team);
  const shown = team !== null && selected !== null && isAbout(selected) ? team : null;
  return (
    <div className={css.front} data-raised={minimapOpen || undefined}>
      {look.level === "on" && <LevelingDrawer look={look} choose={choose} />}
      {shown !== null && (
        <OverbookedPanel key={shown} team={shown} look={look} choose={choose} onClose={() => setTeam(null)} />
      )}
    </div>
  );
}
