import { CircleCheck } from "lucide-react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { findingKey, unfoldFinding } from "../health/open-findings.ts";
import { SeverityIcon, severityWord } from "../health/severity.tsx";
import { useHealth } from "../health/use-health.ts";
import overview from "./overview.module.css";

/** So many findings stand in the overview; the panel has them all. */
const FEW = 4;

/** The gravest findings about the plan, and the way to all of them. */
export function TopFindings() {
  const session = useSession();
  const workspace = useWorkspace();
  const { findings, failed } = useHealth();
  const openPanel = () => workspace.set({ sidePanel: "health" });
  if (findings === null) {
    return (
      <p className={overview.note}>{failed ? "The plan could not be checked." : "Checking the plan…"}</p>
    );
  }
  if (findings.length === 0) {
    return (
      <p className={overview.note}>
        <CircleCheck size={15} aria-hidden />
        Nothing speaks against this plan.
      </p>
    );
  }
  return (
    <>
      <ul className={overview.gapList}>
        {findings.slice(0, FEW).map((finding) => (
          <li key={`${findingKey(finding)} ${finding.title}`}>
            <button
              type="button"
              onClick={() => {
                unfoldFinding(session, findingKey(finding));
                openPanel();
              }}
            >
              <SeverityIcon severity={finding.severity} size={15} />
              <span>
                <span className="visually-hidden">{severityWord(finding.severity)}: </span>
                {finding.title}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={overview.all} onClick={openPanel}>
        {findings.length === 1 ? "Open the finding" : `All ${findings.length} findings`}
      </button>
    </>
  );
}
