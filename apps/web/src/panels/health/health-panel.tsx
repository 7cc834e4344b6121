import type { FindingCase, Repair } from "@throughline/engine";
import { HeartPulse } from "lucide-react";
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import { useWorkspace, useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { showLinkOnBoard } from "../show-link-on-board.ts";
import { showOnBoard } from "../show-on-board.ts";
import { SidePanel } from "../side-panel/side-panel.tsx";
import { useCanEdit } from "../use-can-edit.ts";
import { FindingSection } from "./finding-section.tsx";
import { focusField } from "./focus-field.ts";
import css from "./health.module.css";
import { HealthSummary } from "./health-summary.tsx";
import { findingKey, openFindings, toggleFinding } from "./open-findings.ts";
import { runRepair } from "./run-repair.ts";
import { SeverityIcon, severities, severityWord } from "./severity.tsx";
import { useHealth } from "./use-health.ts";

/** Where there is room for this panel or the inspector, not for both; the style sheet says the same. */
const NARROW = "(max-width: 1200px)";

/** What the plan should be asked about: contradictions, promises it will not keep, and what is missing. */
export function HealthPanel() {
  const open = useWorkspaceValue((state) => state.sidePanel === "health");
  return open ? <OpenHealth /> : null;
}

function OpenHealth() {
  const session = useSession();
  const workspace = useWorkspace();
  const canEdit = useCanEdit();
  const health = useHealth();
  const { open } = useStore(openFindings(session));
  const repaired = useRef<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer may take away the button that had the focus.
  useEffect(() => {
    if (repaired.current === null || document.activeElement !== document.body) return;
    focusNear(list.current, repaired.current);
    repaired.current = null;
  }, [health]);

  const close = () => workspace.set({ sidePanel: null });
  const jump = ({ item, link }: FindingCase) => {
    if (link !== null && showLinkOnBoard(workspace, session.live, link)) return;
    if (session.live.items.has(item)) showOnBoard(workspace, [item]);
  };
  const repair = (one: Repair, key: string) => {
    if (one.do === "fill-field") {
      const item = session.live.items.get(one.item);
      if (!item) return;
      showOnBoard(workspace, [one.item]);
      workspace.set({ inspectorOpen: true, ...(window.matchMedia(NARROW).matches && { sidePanel: null }) });
      focusField(item.kind, one.field);
      return;
    }
    repaired.current = key;
    session.undo.seal();
    const result = runRepair(session.board, one);
    if (!result.ok) notify(result.reason, "problem");
    else notify(`Done: ${one.label}. Undo takes it back.`);
  };
  const findings = health.findings ?? [];
  return (
    <SidePanel
      label="Health of the plan"
      Icon={HeartPulse}
      closeLabel="Close the health of the plan"
      onClose={close}
      head={<HealthSummary health={health} />}
    >
      <div ref={list}>
        {severities.map((severity) => {
          const group = findings.filter((finding) => finding.severity === severity);
          if (group.length === 0) return null;
          return (
            <section key={severity} className={css.group} aria-label={severityWord(severity)}>
              <h3 className={css.severity}>
                <SeverityIcon severity={severity} size={14} /> {severityWord(severity)}
                <span>{group.length}</span>
              </h3>
              <ul className={css.findings}>
                {group.map((finding) => (
                  <FindingSection
                    key={`${findingKey(finding)} ${finding.title.replace(/\d+/g, "")}`}
                    finding={finding}
                    open={open.has(findingKey(finding))}
                    canEdit={canEdit}
                    onToggle={(key) => toggleFinding(session, key)}
                    onJump={jump}
                    onRepair={repair}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </SidePanel>
  );
}

/** After a repair: to what is left of its finding, else to the panel. */
function focusNear(list: HTMLElement | null, key: string): void {
  const finding = list?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`);
  const heading = list?.closest("section")?.querySelector<HTMLElement>("[data-panel-heading]");
  const next =
    finding?.querySelector<HTMLElement>(":scope ul button") ?? finding?.querySelector("button") ?? heading;
  next?.focus({ preventScroll: false });
}
